/** What is shown to everybody at a meeting: one section of what an organisation has shared. Phones may follow. */
import { type MeetingId, type PersonId, parseId, type RevisionId } from '../model/ids.ts'
import { isMethodName } from '../model/json.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

export interface Presenting {
  readonly revision: RevisionId
  readonly section: string
  /** Who turned to it last. */
  readonly by: PersonId | null
  /** ms, the clock of the device that turned to it. */
  readonly at: number
}

/** What is shown at the meeting now; null when nothing is. */
export function presentingView(round: CircleDocument, meeting: MeetingId): LiveView<Presenting | null> {
  const presenting = round.doc.getMap(roots.presenting)
  return rootsView([presenting], () => readPresenting(presenting.get(meeting)))
}

/** Turns everybody to a section; null ends it. One value: whoever turns last is where all are. */
export function present(
  round: CircleDocument,
  context: Context,
  meeting: MeetingId,
  shown: Pick<Presenting, 'revision' | 'section'> | null,
): Result<void, RuleError> {
  return command(round, 'presenting.set', () => {
    const presenting = round.doc.getMap(roots.presenting)
    if (shown === null) presenting.delete(meeting)
    else presenting.set(meeting, { ...shown, by: context.person, at: context.now() })
    return ok(undefined)
  })
}

function readPresenting(value: unknown): Presenting | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Record<string, unknown>
  const [revision, at] = [parseId<RevisionId>(fields['revision']), moment(fields['at'])]
  if (revision === null || at === null || !isMethodName(fields['section'])) return null
  return { revision, section: fields['section'], by: parseId<PersonId>(fields['by']), at }
}
