/** Follow-up opens every meeting (method.md, point 2): what was promised before it, and what came of it. */
import { type Commitment, isClosed } from './commitment.ts'
import type { MeetingId } from './ids.ts'
import type { Meeting } from './meeting.ts'

/**
 * What is to be followed up at the meeting: all that is still open, and what was promised at the meeting before and is
 * closed already. `meetings` in their order; what is promised at this meeting is for the next one.
 */
export function toFollowUp<C extends Pick<Commitment, 'meeting' | 'status'>>(
  commitments: readonly C[],
  meetings: readonly Pick<Meeting, 'id'>[],
  meeting: MeetingId,
): C[] {
  const at = meetings.findIndex(({ id }) => id === meeting)
  const before = meetings[at - 1]?.id ?? null
  const later = new Set<MeetingId | null>(meetings.slice(Math.max(0, at)).map(({ id }) => id))
  return commitments.filter((each) => !later.has(each.meeting) && (!isClosed(each) || (before !== null && each.meeting === before)))
}
