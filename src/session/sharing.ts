/** From home to the round: the only way that material leaves an organisation, and always one of its members' own act. */
import { type Context, isReadOnly } from '../document/circleDocument.ts'
import { homesView } from '../document/homes.ts'
import { homeTeamView, signingKey } from '../document/homeTeam.ts'
import { addShare, revisionsView, settleShares, sharesView } from '../document/revisions.ts'
import { newId, type MeetingId, type RevisionId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { filesOf, parseSections } from '../model/presentation.ts'
import type { Revision, Subject } from '../model/revision.ts'
import type { RuleError } from '../model/rules.ts'
import { carryPictures } from './pictures.ts'
import type { OpenCircle } from './port.ts'
import { signRevision } from './signing.ts'

/**
 * `insecure`: the page may not use encryption. `notSaved`: the phone could not store it, so it is not in the round yet;
 * it comes there when this phone, or another one of the home, has stored it. Shared again as it was it stays one.
 * `picturesNotSaved`: its pictures found no room among the round's files; nothing is kept, nor shared later by itself.
 */
export type ShareError =
  | RuleError
  | { readonly code: 'insecure' }
  | { readonly code: 'notSaved' }
  | { readonly code: 'picturesNotSaved' }

export interface ShareInput {
  readonly subject: Subject
  readonly meeting: MeetingId | null
  /** The frozen material as JSON. */
  readonly content: string
}

/**
 * Freezes and signs the material, keeps it at home, and puts it into the round when the home's log has it. What a
 * crash cuts short is finished when home and round are open the next time, on any phone of the home.
 */
export async function share(
  subtle: SubtleCrypto | null,
  home: OpenCircle,
  round: OpenCircle,
  context: Context,
  input: ShareInput,
): Promise<Result<RevisionId, ShareError>> {
  const team = homeTeamView(home.document).get()
  const key = signingKey(home.document, home.id)
  if (subtle === null) return fail({ code: 'insecure' })
  if (team === null || key === null || !homesView(round.document).get().byId.has(home.id)) return fail({ code: 'unknown' })
  if (team.round !== round.id) return fail({ code: 'invalid', field: 'round' })
  // Before anything is kept: it would be shared by itself, long after somebody was told that it can't be.
  if (isReadOnly(round.document)) return fail({ code: 'readOnly' })
  // First the files: what is shared must not point at pictures that are left at home.
  const carried = await carryPictures(home, round, filesIn(input))
  if (!carried.ok) return fail({ code: 'picturesNotSaved' })
  let id = waitingOne(home, round, input)
  if (id === null) {
    const { organisation } = team
    const facts = { id: newId<RevisionId>(context.random), home: home.id, organisation, ...input, by: context.person, at: context.now() }
    const revision = await signRevision(subtle, round.id, key, facts).catch(() => null)
    // The key stands in the home's document: it may be of another shape, as everything there.
    if (revision === null) return fail({ code: 'unknown' })
    const kept = addShare(home.document, revision)
    if (!kept.ok) return kept
    id = revision.id
  }
  await home.flush()
  if (typeof home.status.get().saved === 'object') return fail({ code: 'notSaved' })
  const settled = settleShares(home.document, round.document)
  return settled.ok ? ok(id) : settled
}

/** The same material on its way already: what could not be stored when it was shared. */
function waitingOne(home: OpenCircle, round: OpenCircle, { subject, meeting, content }: ShareInput): RevisionId | null {
  const inRound = revisionsView(round.document).get().byId
  const isIt = (each: Revision) => each.home === home.id && each.subject === subject && each.meeting === meeting && each.content === content
  return sharesView(home.document).get().list.find((each) => isIt(each) && !inRound.has(each.id))?.id ?? null
}

function filesIn(input: ShareInput): string[] {
  const content = parseSections(input)
  return content === null ? [] : filesOf(content)
}
