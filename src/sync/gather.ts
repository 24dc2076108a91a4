import * as Y from 'yjs'
import type { Timers } from '../model/deps.ts'

/** Longest time a keystroke waits for the next one, in ms. */
const gatherMs = 25
/** `mergeUpdates` is quadratic: more than this many are sent at once. */
const most = 100

export interface Gather {
  /** `alone`: with no other, and now. What is nobody's would beside somebody's words be theirs. */
  add(update: Uint8Array, alone?: boolean): void
  /** Whether something waits. */
  readonly waiting: boolean
  /** Sends what waits now. */
  flush(): void
}

/** Gathers updates that follow closely upon each other into one. */
export function createGather(timers: Timers, send: (update: Uint8Array) => void): Gather {
  let updates: Uint8Array[] = []
  let cancel: (() => void) | null = null
  const flush = () => {
    cancel?.()
    cancel = null
    const [first, ...rest] = updates
    updates = []
    if (first !== undefined) send(rest.length === 0 ? first : Y.mergeUpdates([first, ...rest]))
  }
  return {
    add(update, alone = false) {
      if (alone) flush()
      updates.push(update)
      cancel ??= timers.after(gatherMs, flush)
      if (alone || updates.length >= most) flush()
    },
    get waiting() {
      return updates.length > 0
    },
    flush,
  }
}
