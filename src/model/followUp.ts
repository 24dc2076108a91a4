/** Follow-up opens every meeting (method.md, point 2): what was promised before it, and what came of it. */
import { type Commitment, isClosed } from './commitment.ts'
import type { MeetingId } from './ids.ts'
import type { AgendaItem, Meeting } from './meeting.ts'
import { newestEvent, type RunEvent, sameDay } from './run.ts'

/** From when the group met last until this meeting is over, in ms. */
export interface FollowUpSpan {
  readonly since: number
  readonly until: number
}

/**
 * What the clocks of the meetings, in their order, tell of it. One that nobody ended is over by the next day; one that
 * was never begun is still to come.
 */
export function followUpSpan(meetings: readonly Pick<Meeting, 'id'>[], events: readonly RunEvent[], meeting: MeetingId): FollowUpSpan {
  const order = meetings.map(({ id }) => id)
  const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(meeting))))
  const since = events.reduce((last, event) => (earlier.has(event.meeting) ? Math.max(last, event.at) : last), 0)
  const newest = newestEvent(events.filter((event) => event.meeting === meeting))
  if (newest === null || newest.item === null) return { since, until: Infinity }
  return { since, until: newest.status === 'ended' ? newest.at : newest.at + sameDay }
}

/**
 * What is to be followed up at the meeting: all that is still open, what was promised at the meeting before and is closed
 * already, and older promises that were closed since the group met last. `meetings` in their order; what is promised at
 * this meeting, or after it, is for the next one. So what was open at a meeting stays with it, whatever comes of it later.
 */
export function toFollowUp<C extends Pick<Commitment, 'meeting' | 'status' | 'closedAt' | 'created'>>(
  commitments: readonly C[],
  meetings: readonly Pick<Meeting, 'id'>[],
  meeting: MeetingId,
  { since, until }: FollowUpSpan,
): C[] {
  const at = meetings.findIndex(({ id }) => id === meeting)
  const before = meetings[at - 1]?.id ?? null
  const known = new Set<MeetingId | null>(meetings.map(({ id }) => id))
  const later = new Set<MeetingId | null>(meetings.slice(Math.max(0, at)).map(({ id }) => id))
  const isNews = (each: C) => !isClosed(each) || (before !== null && each.meeting === before) || (each.closedAt !== null && each.closedAt > since)
  // What was promised between meetings has only its day.
  const isLater = (each: C) => later.has(each.meeting) || (!known.has(each.meeting) && each.created.at > until)
  return commitments.filter((each) => !isLater(each) && isNews(each))
}

/** Whether the meeting follows up at all: its agenda has an item for it, which was not left out. `held`: the items that the group was at. */
export function followsUp(items: readonly Pick<AgendaItem, 'id' | 'kind' | 'today'>[], held: ReadonlySet<AgendaItem['id']>): boolean {
  return items.some(({ id, kind, today }) => kind === 'followUp' && (today !== 0 || held.has(id)))
}
