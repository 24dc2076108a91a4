/** The server's clock: fetched behind the first screen, which does not wait for the time. */
import type { Now } from './model/deps.ts'
import { onWake } from './pageLife.ts'
import { measureOffset } from './session/serverTime.ts'

/** How often the server's clock is asked for, ms. */
const timeInterval = 5 * 60_000
/** A clock that has moved this much by itself was set, ms: then what was measured with it is wrong. */
const clockWasSet = 1_000

/** Measures the server's clock now, at intervals, when the network is back or the page is shown again, and when this clock was set. */
export function keepOffset(base: string, now: Now): () => number | null {
  let offset: number | null = null
  let pace = 0
  const ask = async () => {
    const answer = (await (await fetch(new URL('time', base), { cache: 'no-store' })).json()) as { now?: unknown }
    if (typeof answer.now !== 'number') throw new TypeError('no time')
    return answer.now
  }
  /** What only changes when the clock is set, as the page's own time goes on evenly. */
  const paceNow = () => now() - performance.now()
  const measure = async () => {
    pace = paceNow()
    offset = (await measureOffset(ask, now)) ?? offset
  }
  onWake(() => void measure())
  setInterval(() => void measure(), timeInterval)
  void measure()
  return () => {
    if (Math.abs(paceNow() - pace) > clockWasSet) void measure()
    return offset
  }
}
