import type { Timers } from '../model/deps.ts'

/** The browser's own. */
export const pageTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => { clearTimeout(timer) }
  },
}
