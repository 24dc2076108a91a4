/** How a running meeting keeps to its plan. Moments are ms since the epoch, all told in one base. */
import { coming, itemMinutes } from './agenda.ts'
import type { AgendaItemId } from './ids.ts'
import type { AgendaItem, Meeting } from './meeting.ts'
import { remainingAt, type RunEvent } from './run.ts'

const minute = 60_000
/** ms. Who begins further than this from the planned time follows another plan than that of the invitation. */
const farFromPlan = 2 * 60 * minute
/** Minutes: what is less than this is made up for by itself. */
export const worthTelling = 5

/**
 * When a meeting that begins at `now` is to end: by its planned date and time (local time of this device), or, where it
 * has none or begins at quite another time, after the planned minutes.
 */
export function plannedEnd(meeting: Pick<Meeting, 'date' | 'startsAt'>, minutes: number, now: number): number {
  const { date, startsAt } = meeting
  const start = date === null || startsAt === null ? now : new Date(`${date}T${startsAt}:00`).getTime()
  return (Math.abs(start - now) <= farFromPlan ? start : now) + minutes * minute
}

/** The agenda of a meeting that runs, and the item that the group is at. */
export interface RunningAgenda {
  readonly items: readonly AgendaItem[]
  readonly current: AgendaItem
  readonly organisations: number
}

/** When each of the items that come will begin, and when the meeting will end, if all take their time. `now` in the base of the event. */
export function forecast(run: RunEvent, { items, current, organisations }: RunningAgenda, now: number) {
  let at = now + Math.max(0, remainingAt(run, itemMinutes(current, organisations), now))
  const starts = new Map<AgendaItemId, number>()
  for (const item of coming(items, current)) {
    starts.set(item.id, at)
    at += itemMinutes(item, organisations) * minute
  }
  return { starts, end: at }
}

/** Whole minutes by which the meeting will end late; negative: early. Null when it has not been said when it is to end. */
export function minutesLate(run: RunEvent, end: number): number | null {
  return run.ends === null ? null : Math.round((end - run.ends) / minute)
}
