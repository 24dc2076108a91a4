import type { DeviceId } from '../model/ids.ts'
import type { Now } from '../model/deps.ts'
import type { TimeBase } from '../model/run.ts'
import type { MeetingClock } from './port.ts'

/**
 * The clock of a meeting. `offsetTo(base)` is what to add to this device's time to get that of `base`, in ms, or null
 * while it has not been measured; then this device's own time must do, and the answer says so.
 */
export function createMeetingClock(
  now: Now,
  device: DeviceId,
  offsetTo: (base: TimeBase) => number | null,
): MeetingClock {
  return {
    moment() {
      const offset = offsetTo('server')
      return offset === null ? { at: now(), base: device } : { at: now() + offset, base: 'server' }
    },
    nowIn(base) {
      const offset = base === device ? 0 : offsetTo(base)
      return { at: now() + (offset ?? 0), exact: offset !== null }
    },
  }
}
