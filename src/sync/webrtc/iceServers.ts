import type { Now, Timers } from '../../model/deps.ts'
import { recordOrNull } from '../../model/json.ts'
import { type IceServer, parseIceServers } from '../../protocol/iceServers.ts'

/** STUN and TURN servers for connections, as our own server names them. */
export interface IceServers {
  /** Asks when it is time to, and settles when there is an answer, or none within a moment. Never rejects. */
  ready(): Promise<void>
  /** What is known now; empty while nothing is. Asks anew when it has become old: credentials end. */
  current(): readonly IceServer[]
}

/** A credential works for hours; one that is this old, ms, is asked for again. */
const freshMs = 60 * 60_000
const momentMs = 1_000
const firstPauseMs = 5_000
const longestPauseMs = 10 * 60_000

/** `ask` answers what the server sent, or rejects. */
export function createIceServers(ask: () => Promise<unknown>, now: Now, timers: Timers): IceServers {
  let servers: readonly IceServer[] = []
  let asking: Promise<void> | null = null
  let askAt = -Infinity
  let pauseMs = firstPauseMs

  const learn = async () => {
    const parsed = parseIceServers(recordOrNull(await ask().catch(() => null))?.iceServers)
    if (parsed.ok) {
      servers = parsed.value
      pauseMs = firstPauseMs
      askAt = now() + freshMs
      return
    }
    // What was known before may still work.
    askAt = now() + pauseMs
    timers.after(pauseMs, refresh)
    pauseMs = Math.min(longestPauseMs, pauseMs * 2)
  }
  const refresh = () => {
    if (asking !== null || now() < askAt) return
    asking = learn().finally(() => (asking = null))
  }
  return {
    async ready() {
      refresh()
      if (asking === null) return
      let cancel: () => void = () => undefined
      const moment = new Promise<void>((resolve) => (cancel = timers.after(momentMs, resolve)))
      await Promise.race([asking, moment])
      cancel()
    },
    current() {
      refresh()
      return servers
    },
  }
}
