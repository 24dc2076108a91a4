/**
 * y-webrtc announces itself anew whenever a connection ends, at once and for ever: where connections fail quickly
 * that is a flood (120,000 messages a minute were seen). This counts the ones that failed and says when to pause.
 * Connections that stand are not touched.
 */
import type { Now, Timers } from '../../model/deps.ts'

/** A connection that lived shorter than this has failed. */
const shortMs = 5_000
const windowMs = 10_000
const mostFailures = 12
const firstPauseMs = 5_000
const longestPauseMs = 60_000

export interface Backoff {
  readonly paused: boolean
  /** A connection ended that had opened at this time, or never. */
  ended(openedAt: number | null): void
  close(): void
}

/** `onPause` and `onResume` are called in turn. */
export function createBackoff(now: Now, timers: Timers, onPause: () => void, onResume: () => void): Backoff {
  let failures: number[] = []
  let pauseMs = firstPauseMs
  let cancel: (() => void) | null = null
  return {
    get paused() {
      return cancel !== null
    },
    ended(openedAt) {
      if (openedAt !== null && now() - openedAt >= shortMs) {
        pauseMs = firstPauseMs
        return
      }
      failures = [...failures.filter((at) => now() - at < windowMs), now()]
      if (failures.length < mostFailures || cancel !== null) return
      failures = []
      cancel = timers.after(pauseMs, () => {
        cancel = null
        onResume()
      })
      pauseMs = Math.min(longestPauseMs, pauseMs * 2)
      onPause()
    },
    close() {
      cancel?.()
      cancel = null
    },
  }
}
