import type { Now, Timers } from '../../model/deps.ts'
import { pageTimers } from '../pageTimers.ts'

/** ms between two looks: letter by letter, what thirty people type would be drawn ninety times a second. */
export const calmMs = 100
/** The same while somebody types here; a key later than so after the last one begins anew. */
export const typingMs = 250

export interface Keys {
  /** Tells of each change by hand of a text field, when the frame that shows it has been handed on. */
  onDrawn(drawn: () => void): void
}

/**
 * When to draw what others write: together, and while somebody types here right behind the frame of a key. So the next
 * key seldom finds the page busy with what is not its own.
 */
export function createBetweenKeys(keys: Keys, now: Now, timers: Timers): (run: () => void) => () => void {
  const waiting = new Set<() => void>()
  let keyAt = -Infinity
  let ranAt = -Infinity
  keys.onDrawn(() => {
    keyAt = now()
    if (keyAt - ranAt < typingMs) return
    for (const run of [...waiting]) run()
  })
  return (run) => {
    const cancel = () => {
      waiting.delete(once)
      cancelTimer()
    }
    const once = () => {
      ranAt = now()
      cancel()
      run()
    }
    const cancelTimer = timers.after(now() - keyAt < typingMs ? typingMs : calmMs, once)
    waiting.add(once)
    return cancel
  }
}

const pageKeys: Keys = {
  onDrawn(drawn) {
    addEventListener('input', () => requestAnimationFrame(() => {
      // The first task behind an animation frame comes when that frame has been handed on.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        drawn()
      }
      port2.postMessage(null)
    }), { capture: true })
  },
}

let ofPage: ReturnType<typeof createBetweenKeys> | undefined

export function betweenKeys(run: () => void): () => void {
  ofPage ??= createBetweenKeys(pageKeys, () => performance.now(), pageTimers)
  return ofPage(run)
}
