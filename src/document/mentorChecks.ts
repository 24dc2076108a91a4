/** What a mentor team has seen to, of the method's checklist, for each meeting. One value each; the last writer counts. */
import { isMethodName } from '../model/json.ts'
import type { MeetingId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots, type RootText } from './schema.ts'
import type { LiveView } from './view.ts'

/** A line of the checklist: the method's names of its part and of itself. */
export interface Check {
  readonly part: string
  readonly item: string
}

/** As `part/item`. */
export const checkName = ({ part, item }: Check): string => `${part}/${item}`

/** The name of the text that the mentor team writes in together, about how the others fare. */
export function mentorNote(meeting: MeetingId): RootText {
  return `mentor/${meeting}/note`
}

/** What is seen to before, at and after the meeting, by `checkName`. */
export function mentorChecksView(home: CircleDocument, meeting: MeetingId): LiveView<ReadonlySet<string>> {
  const map = home.doc.getMap(roots.mentorChecks)
  const start = `${meeting}/`
  const isSeen = (value: unknown) => moment((value as { readonly at?: unknown } | null)?.at) !== null
  return rootsView([map], () => new Set([...map.entries()].flatMap(([key, value]) => (key.startsWith(start) && isSeen(value) ? [key.slice(start.length)] : []))))
}

export function setMentorCheck(home: CircleDocument, context: Context, meeting: MeetingId, check: Check, isSeen: boolean): Result<void, RuleError> {
  if (!isMethodName(check.part) || !isMethodName(check.item)) return fail({ code: 'unknown' })
  return command(home, 'mentorCheck.set', () => {
    const map = home.doc.getMap(roots.mentorChecks)
    const key = `${meeting}/${checkName(check)}`
    if (isSeen && !map.has(key)) map.set(key, { by: context.person, at: context.now() })
    else if (!isSeen) map.delete(key)
    return ok(undefined)
  })
}
