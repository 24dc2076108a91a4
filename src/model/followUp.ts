/** Follow-up opens every meeting (method.md, point 2): what was promised before it, and what came of it. */
import { type Commitment, isClosed } from './commitment.ts'
import type { MeetingId } from './ids.ts'
import type { Meeting } from './meeting.ts'

/**
 * What is to be followed up at the meeting: all that is still open, what was promised at the meeting before and is closed
 * already, and older promises that were closed since the group met last (`since`, in ms). `meetings` in their order; what
 * is promised at this meeting is for the next one.
 */
export function toFollowUp<C extends Pick<Commitment, 'meeting' | 'status' | 'closedAt'>>(
  commitments: readonly C[],
  meetings: readonly Pick<Meeting, 'id'>[],
  meeting: MeetingId,
  since: number,
): C[] {
  const at = meetings.findIndex(({ id }) => id === meeting)
  const before = meetings[at - 1]?.id ?? null
  const later = new Set<MeetingId | null>(meetings.slice(Math.max(0, at)).map(({ id }) => id))
  const isNews = (each: C) => !isClosed(each) || (before !== null && each.meeting === before) || (each.closedAt !== null && each.closedAt > since)
  return commitments.filter((each) => !later.has(each.meeting) && isNews(each))
}
