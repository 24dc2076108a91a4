import { onScopeDispose, type Ref, shallowReadonly, shallowRef, type ShallowRef, watch } from 'vue'
import { remainingAt, type RunEvent } from '../../model/run.ts'
import type { MeetingClock } from '../../session/port.ts'

export interface Remaining {
  /** ms of the item that are left; negative when it runs over. */
  readonly ms: number
  /** False while the clock it is told in has not been measured. */
  readonly exact: boolean
}

export interface ClockDeps {
  readonly clock: MeetingClock
  /** Runs once after `ms`; returns its undo. */
  after(ms: number, run: () => void): () => void
}

/**
 * What is left of the running item. It ticks when the second that is shown changes, so that the phones of a room
 * change their number together; a paused clock does not tick at all. `minutes` is the item's planned time.
 */
export function useClock(
  event: Readonly<Ref<RunEvent>>,
  minutes: Readonly<Ref<number>>,
  deps: ClockDeps,
): Readonly<ShallowRef<Remaining>> {
  const measure = (): Remaining => {
    const { at, exact } = deps.clock.nowIn(event.value.base)
    return { ms: remainingAt(event.value, minutes.value, at), exact }
  }
  const remaining = shallowRef(measure())
  let undo = () => {}

  const tick = () => {
    undo()
    remaining.value = measure()
    if (event.value.status === 'running') undo = deps.after(untilNextSecond(remaining.value.ms), tick)
  }
  watch([event, minutes], tick, { immediate: true })
  onScopeDispose(() => { undo() })
  return shallowReadonly(remaining)
}

/** ms until a number that is rounded up to whole seconds changes, and a little more: timers may come early. */
export function untilNextSecond(ms: number): number {
  return (((ms % 1000) + 1000) % 1000 || 1000) + 8
}
