import { dayAt } from '../../model/date.ts'
import type { MeetingId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import { newestEvent, type RunEvent } from '../../model/run.ts'

/** `running`: it has begun and nobody has ended it. `next`: the one to prepare for. */
export type MeetingState = 'running' | 'next' | 'coming' | 'past'

/** A meeting that nobody ended counts as running this long, in ms: a day, and one more for a clock a day wrong. */
export const longestRun = 48 * 60 * 60 * 1000

/** How each meeting stands at `now` (ms). At most one is `next`: the first by date, or else the first in the plan. */
export function meetingStates(
  meetings: readonly Meeting[],
  events: readonly RunEvent[],
  now: number,
): ReadonlyMap<MeetingId, MeetingState> {
  const today = dayAt(now)
  const states = new Map<MeetingId, MeetingState>()
  for (const meeting of meetings) states.set(meeting.id, stateOf(meeting, newestOf(events, meeting.id), today, now))
  const coming = meetings.filter((meeting) => states.get(meeting.id) === 'coming')
  const dated = coming.filter((meeting) => meeting.date !== null)
  const next = dated.length > 0 ? dated.reduce((a, b) => ((b.date ?? '') < (a.date ?? '') ? b : a)) : coming[0]
  if (next !== undefined) states.set(next.id, 'next')
  return states
}

/** The meeting that the round is about now: the one that began last, else the next one. */
export function currentMeeting(
  meetings: readonly Meeting[],
  events: readonly RunEvent[],
  now: number,
): { readonly meeting: Meeting; readonly state: 'running' | 'next' } | null {
  const states = meetingStates(meetings, events, now)
  const running = meetings.filter((meeting) => states.get(meeting.id) === 'running')
  const begun = (meeting: Meeting) => newestOf(events, meeting.id)?.at ?? 0
  const [latest] = running.sort((a, b) => begun(b) - begun(a))
  if (latest !== undefined) return { meeting: latest, state: 'running' }
  const next = meetings.find((meeting) => states.get(meeting.id) === 'next')
  return next === undefined ? null : { meeting: next, state: 'next' }
}

function stateOf(meeting: Meeting, event: RunEvent | null, today: string, now: number): MeetingState {
  // Taking the lead before the first item is preparing, not beginning.
  if (event !== null && event.item !== null) {
    return event.status !== 'ended' && Math.abs(now - event.at) < longestRun ? 'running' : 'past'
  }
  if (event?.status === 'ended') return 'past'
  return meeting.date !== null && meeting.date < today ? 'past' : 'coming'
}

function newestOf(events: readonly RunEvent[], meeting: MeetingId): RunEvent | null {
  return newestEvent(events.filter((event) => event.meeting === meeting))
}
