import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { MeetingClock } from '../../../src/session/port.ts'
import { useClockWrong } from '../../../src/ui/composables/useClockWrong.ts'

const minute = 60_000
const now = () => 1_000_000_000

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** A clock that differs from the server's by so many ms; null: not measured. */
function clockOff(offset: () => number | null): MeetingClock {
  return {
    moment: () => ({ at: now(), base: 'server' }),
    nowIn: () => ({ at: now() + (offset() ?? 0), exact: offset() !== null }),
  }
}

it.each([
  [0, false],
  [10 * minute - 1, false],
  [10 * minute, true],
  [-10 * minute, true],
  [null, false],
])('a clock that is off by %s ms', (offset, wrong) => {
  const scope = effectScope()
  expect(scope.run(() => useClockWrong(clockOff(() => offset), now).value)).toBe(wrong)
  scope.stop()
})

it('looks again, until its view is gone', () => {
  let offset: number | null = null
  const scope = effectScope()
  const wrong = scope.run(() => useClockWrong(clockOff(() => offset), now))
  offset = 60 * minute
  vi.advanceTimersByTime(5_000)
  expect(wrong?.value).toBe(true)
  scope.stop()
  expect(vi.getTimerCount()).toBe(0)
})
