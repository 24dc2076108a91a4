/** Between two meetings: what is worth writing down before the next one opens with its follow-up. */
import type { MeetingId } from './ids.ts'
import type { AgendaItem, Meeting } from './meeting.ts'

/** Where what is written between two meetings belongs: the follow-up that the next one opens with. */
export interface Between {
  readonly meeting: Meeting
  readonly item: AgendaItem
}

/**
 * Null before the first meeting has been held, after the last one, while one runs, and where the next follows nothing up.
 * `states`: how each stands now. `items` in the order of their agendas.
 */
export function betweenMeetings(
  meetings: readonly Meeting[],
  items: readonly AgendaItem[],
  states: ReadonlyMap<MeetingId, 'running' | 'next' | 'coming' | 'past'>,
): Between | null {
  const stands = meetings.map(({ id }) => states.get(id))
  const meeting = meetings[stands.indexOf('next')]
  if (meeting === undefined || !stands.includes('past') || stands.includes('running')) return null
  const item = items.find((each) => each.meeting === meeting.id && each.kind === 'followUp' && each.today !== 0 && !each.deleted)
  return item === undefined ? null : { meeting, item }
}
