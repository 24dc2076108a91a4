/**
 * The running meeting. Each event is the whole state of the clock at one moment, written once and never changed; the
 * newest one counts. So two leaders who press at once, or a phone that comes back late, all see the same clock.
 *
 * Clocks differ between phones: `at` is told in the time of `base`, the server's or the writing device's, and a
 * reader translates it by a measured offset (session/meetingClock.ts).
 */
import type { AgendaItemId, DeviceId, MeetingId, PersonId, RunEventId } from './ids.ts'
import { limits } from './limits.ts'

export type TimeBase = 'server' | DeviceId

export interface Moment {
  /** ms since the epoch in the time of `base`. */
  readonly at: number
  readonly base: TimeBase
}

export interface RunEvent extends Moment {
  readonly id: RunEventId
  readonly meeting: MeetingId
  /** One more than the highest its writer had seen. */
  readonly n: number
  readonly status: 'running' | 'paused' | 'ended'
  readonly item: AgendaItemId | null
  /** ms of the item that had passed at `at`. */
  readonly elapsed: number
  /** Minutes added to the item's plan; may be negative. */
  readonly extra: number
  /** Which step of the item's exercise the group is at, 0 for the first, and the ms of the item that had passed when it began. */
  readonly step: number
  readonly stepFrom: number
  readonly leader: PersonId
  /** Who goes on when the leader's phone is gone. */
  readonly deputy: PersonId | null
  /** When the meeting is to end, in ms and in `base`; null when it was not said. */
  readonly ends: number | null
}

/**
 * What a leader may do. `start` moves to an item, also back, and goes on from what it had used. `lead` takes the lead
 * over and `handOver` gives it away; they change nothing else. `stay` moves the end of the meeting.
 * `step` goes to a step of the item's exercise, also back.
 */
export type RunAction =
  | { readonly type: 'start'; readonly item: AgendaItemId }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'extend'; readonly minutes: number }
  | { readonly type: 'step'; readonly to: number }
  | { readonly type: 'end' }
  | { readonly type: 'lead' }
  | { readonly type: 'handOver'; readonly to: PersonId }
  | { readonly type: 'deputy'; readonly person: PersonId | null }
  | { readonly type: 'stay'; readonly minutes: number }

/** An honest `n` is at most the number of events; some may be on their way still, or lost. */
const mostMissing = 1000

/**
 * The event that counts: the highest `n`, then the highest id. One far above the number of events is left out, so
 * that nobody ends the clock by writing the highest number.
 */
export function newestEvent(events: readonly RunEvent[]): RunEvent | null {
  return inOrder(events).at(-1) ?? null
}

function inOrder(events: readonly RunEvent[]): readonly RunEvent[] {
  const honest = events.filter((event) => event.n <= events.length + mostMissing)
  return honest.sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
}

/** What an item has used of its time, and where in it the group was, as in `RunEvent`. */
export type Spent = Pick<RunEvent, 'elapsed' | 'extra' | 'step' | 'stepFrom'>
export const unspent: Spent = { elapsed: 0, extra: 0, step: 0, stepFrom: 0 }

/** ms. What is older was of another day: a rehearsal, or a meeting that nobody ended. */
export const sameDay = 12 * 60 * 60_000

/**
 * What the item had used when the group left it last, so that a step too far takes no time from anybody.
 * `nowIn` tells the present in a base.
 */
export function spentOn(events: readonly RunEvent[], item: AgendaItemId, nowIn: (base: TimeBase) => number): Spent {
  const visit = lastVisit(events, item, nowIn)
  if (visit === null) return unspent
  const { last, elapsed } = visit
  const { extra, step, stepFrom } = last
  return nowIn(last.base) - last.at > sameDay || elapsed > sameDay ? unspent : { elapsed, extra, step, stepFrom }
}

/** ms that the item took in all, also long after; 0 when it was not held. One that nobody ended took what was written down. */
export function tookOn(events: readonly RunEvent[], item: AgendaItemId, nowIn: (base: TimeBase) => number): number {
  const visit = lastVisit(events, item, nowIn)
  if (visit === null) return 0
  return visit.elapsed > sameDay ? visit.last.elapsed : visit.elapsed
}

/** The newest event at the item, and what the item had used when the group went on. */
function lastVisit(events: readonly RunEvent[], item: AgendaItemId, nowIn: (base: TimeBase) => number) {
  const list = inOrder(events)
  const index = list.findLastIndex((event) => event.item === item)
  const last = list[index]
  if (last === undefined) return null
  const left = list[index + 1]
  const now = nowIn(last.base)
  const ago = left === undefined ? 0 : nowIn(left.base) - left.at
  // Never less than was written down: two leaders may have gone on at once.
  return { last, elapsed: Math.max(last.elapsed, elapsedAt(last, now - ago)) }
}

/** ms of the item that have passed at `now`, told in the base of the event. */
export function elapsedAt(event: RunEvent, now: number): number {
  return event.status === 'running' ? Math.max(0, event.elapsed + now - event.at) : event.elapsed
}

/** ms left of the item; negative when it runs over. `minutes` is the item's planned time. */
export function remainingAt(event: RunEvent, minutes: number, now: number): number {
  return (minutes + event.extra) * 60_000 - elapsedAt(event, now)
}

export interface RunWriter {
  readonly id: RunEventId
  readonly meeting: MeetingId
  readonly leader: PersonId
  /** The present in the writer's own base. */
  readonly moment: Moment
  /** The same instant told in `last.base`. */
  readonly nowInOldBase: number
  /** What the item that is started has used already. */
  readonly spent: Spent
  /** When a meeting that begins now is to end, in the base of `moment`. */
  readonly ends: number | null
}

/** The next event, or null when the action changes nothing (to pause what is paused). */
export function nextEvent(last: RunEvent | null, action: RunAction, writer: RunWriter): RunEvent | null {
  const { id, meeting, leader, moment, nowInOldBase, spent } = writer
  const isFresh = last === null || last.item === null || nowInOldBase - last.at > sameDay
  const ends = isFresh ? writer.ends : last.ends === null ? null : last.ends + moment.at - nowInOldBase
  const deputy = last === null || last.deputy === leader ? null : last.deputy
  const common = { id, meeting, leader, deputy, ends, ...moment, n: (last?.n ?? 0) + 1 }
  if (action.type === 'start') return { ...common, ...spent, status: 'running', item: action.item }
  const unbegun = { ...common, ends: null, status: 'paused', item: null, ...unspent } as const
  if (last === null) return action.type === 'lead' ? unbegun : null
  const { status, item, extra, step, stepFrom } = last
  const carried = { ...common, status, item, elapsed: elapsedAt(last, nowInOldBase), extra, step, stepFrom }
  switch (action.type) {
    case 'lead':
      return last.leader === leader ? null : carried
    case 'handOver':
      return last.leader === action.to ? null : { ...carried, leader: action.to, deputy: deputy === action.to ? null : deputy }
    case 'deputy':
      return last.deputy === action.person ? null : { ...carried, deputy: action.person }
    case 'stay':
      return ends === null || action.minutes === 0 ? null : { ...carried, ends: ends + action.minutes * 60_000 }
    case 'pause':
      return status === 'running' ? { ...carried, status: 'paused' } : null
    case 'resume':
      return status === 'running' || item === null ? null : { ...carried, status: 'running' }
    case 'extend': {
      const more = Math.min(limits.minutes, Math.max(-limits.minutes, extra + action.minutes))
      return item === null || status === 'ended' || more === extra ? null : { ...carried, extra: more }
    }
    case 'step':
      return item === null || status === 'ended' || action.to === step || action.to < 0 ? null : { ...carried, step: action.to, stepFrom: carried.elapsed }
    case 'end':
      return status === 'ended' ? null : { ...carried, status: 'ended' }
  }
}
