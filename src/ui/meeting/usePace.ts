import { computed, type ComputedRef, onScopeDispose, shallowRef } from 'vue'
import type { AgendaItemId } from '../../model/ids.ts'
import { forecast, minutesLate } from '../../model/pace.ts'
import type { OpenMeeting } from './useMeeting.ts'

/** How the running meeting keeps to its plan. Times of day are `HH:MM`, of this device. */
export interface Pace {
  /** Whole minutes; null when it has not been said when it is to end. */
  readonly late: number | null
  /** When it will end. */
  readonly expected: string
  /** When the items that come will begin. */
  readonly starts: ReadonlyMap<AgendaItemId, string>
}

const tickMs = 10_000

/** Null while the meeting does not run. Told anew as time goes: each ten seconds is enough for minutes. */
export function usePace(open: OpenMeeting): ComputedRef<Pace | null> {
  const { run, items, participants, current, state, round } = open
  const ticks = shallowRef(0)
  const timer = setInterval(() => { ticks.value++ }, tickMs)
  onScopeDispose(() => { clearInterval(timer) })

  return computed(() => {
    const [event, item] = [run.value, current.value]
    if (ticks.value < 0 || event === null || item === null || state.value !== 'running') return null
    const now = round.circle.clock.nowIn(event.base).at
    const { starts, end } = forecast(event, { items: items.value, current: item, organisations: participants.value }, now)
    const timeOf = (at: number) => timeOfDay(at + Date.now() - now)
    return {
      late: minutesLate(event, end),
      expected: timeOf(end),
      starts: new Map([...starts].map(([id, at]) => [id, timeOf(at)])),
    }
  })
}

/** `HH:MM`, of this device. */
export function timeOfDay(at: number): string {
  const when = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(when.getHours())}:${two(when.getMinutes())}`
}
