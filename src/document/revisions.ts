import { type CircleId, type MeetingId, type OrganisationId, type PersonId, parseId, type RevisionId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { byTime, type Revision, subjects } from '../model/revision.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, readMeta } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

type ListedRevision = Revision & { readonly deleted: false }

/** What organisations have shared with the round, the oldest first. Whether a revision is genuine is for others to see. */
export function revisionsView(round: CircleDocument): LiveView<Collection<RevisionId, ListedRevision>> {
  return collectionView(round.doc.getMap(roots.revisions), readListed, byTime)
}

/** What this home has shared, also what is still on its way to the round: the share record. */
export function sharesView(home: CircleDocument): LiveView<Collection<RevisionId, ListedRevision>> {
  return collectionView(home.doc.getMap(roots.shares), readListed, byTime)
}

/** Keeps a signed revision at home, as it is to stand in the round (`settleShares`). */
export function addShare(home: CircleDocument, revision: Revision): Result<void, RuleError> {
  if (revision.content.length > limits.content) {
    return fail({ code: 'tooLong', field: 'content', length: revision.content.length, limit: limits.content })
  }
  return command(home, 'share.add', () => {
    home.doc.getMap(roots.shares).set(revision.id, { ...revision })
    return ok(undefined)
  })
}

/**
 * Puts into the round what this home has shared and the round lacks: what a crash or a phone without the round has
 * left. To be called when the home's log has the share; once more changes nothing.
 */
export function settleShares(home: CircleDocument, round: CircleDocument): Result<number, RuleError> {
  const [shares, revisions] = [home.doc.getMap(roots.shares), round.doc.getMap(roots.revisions)]
  if (readMeta(round)?.circle !== parseId<CircleId>(home.doc.getMap(roots.home).get('round'))) {
    return fail({ code: 'invalid', field: 'round' })
  }
  const missing = [...shares.entries()].flatMap(([id, value]) => (revisions.has(id) ? [] : (readRevision(id, value) ?? [])))
  if (missing.length === 0) return ok(0)
  return command(round, 'revision.add', () => {
    // Field by field: whatever else stands with a share at home stays there.
    for (const revision of missing) revisions.set(revision.id, revision)
    return ok(missing.length)
  })
}

export interface Overwritten {
  readonly share: Revision
  /** What stands in the round in its place; null when it can't be read. */
  readonly standing: Revision | null
}

/** Shares of this home under whose ids something else stands in the round. */
export function overwrittenShares(home: CircleDocument, round: CircleDocument): Overwritten[] {
  const revisions = round.doc.getMap(roots.revisions)
  return sharesView(home).get().list.flatMap((listed) => {
    const share = readRevision(listed.id, listed)
    if (share === null || !revisions.has(share.id)) return []
    const standing = readRevision(share.id, revisions.get(share.id))
    return JSON.stringify(standing) === JSON.stringify(share) ? [] : [{ share, standing }]
  })
}

/** Puts a revision into the round in the place of what stands there under its id. */
export function putBackRevision(round: CircleDocument, revision: Revision): Result<void, RuleError> {
  return command(round, 'revision.restore', () => {
    round.doc.getMap(roots.revisions).set(revision.id, { ...revision })
    return ok(undefined)
  })
}

/** How many of the revisions can't be read: somebody has written over them, or a newer version has shared them. */
export function unreadableRevisionsView(round: CircleDocument): LiveView<number> {
  return unreadableView(round, roots.revisions)
}

/** How many of this home's shares can't be read; see `unreadableRevisionsView`. */
export function unreadableSharesView(home: CircleDocument): LiveView<number> {
  return unreadableView(home, roots.shares)
}

function unreadableView({ doc }: CircleDocument, root: string): LiveView<number> {
  const revisions = doc.getMap(root)
  return rootsView([revisions], () => [...revisions.entries()].filter(([id, value]) => readRevision(id, value) === null).length)
}

function readListed(key: string, value: unknown): ListedRevision | null {
  const revision = readRevision(key, value)
  return revision && { ...revision, deleted: false }
}

function readRevision(key: string, value: unknown): Revision | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Record<string, unknown>
  const id = parseId<RevisionId>(key)
  const home = parseId<CircleId>(fields['home'])
  const organisation = parseId<OrganisationId>(fields['organisation'])
  const subject = subjects.find((known) => known === fields['subject'])
  const { content, hash, signature } = fields
  const at = moment(fields['at'])
  const carriedFrom = parseId<CircleId>(fields['carriedFrom'])
  if (id === null || home === null || organisation === null || subject === undefined) return null
  if (at === null || typeof content !== 'string' || content.length > limits.content) return null
  return {
    id,
    home,
    organisation,
    subject,
    meeting: parseId<MeetingId>(fields['meeting']),
    content,
    by: parseId<PersonId>(fields['by']),
    at,
    hash: typeof hash === 'string' ? hash.slice(0, 64) : '',
    signature: typeof signature === 'string' ? signature.slice(0, 128) : '',
    ...(carriedFrom !== null && { carriedFrom }),
  }
}
