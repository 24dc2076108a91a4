import type { Now } from '../model/deps.ts'

/** Echoes of one measurement; the quickest one is the truest. */
const echoes = 3

/**
 * Measures how far the server's clock is ahead of this device's, in ms (negative: behind); null when it can't be
 * reached. `askServer` answers with the server's time in ms. As in NTP, the server is taken to have answered halfway.
 */
export async function measureOffset(askServer: () => Promise<number>, now: Now): Promise<number | null> {
  let best: { delay: number; offset: number } | null = null
  for (let i = 0; i < echoes; i++) {
    const sent = now()
    const server = await askServer().catch(() => null)
    const delay = now() - sent
    if (server === null || !Number.isFinite(server)) continue
    // A clock that was set while the echo was under way gives a delay that can't be.
    if (delay < 0) continue
    if (best === null || delay < best.delay) best = { delay, offset: server - sent - delay / 2 }
  }
  return best === null ? null : Math.round(best.offset)
}
