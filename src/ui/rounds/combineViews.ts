import type { LiveView } from '../../document/view.ts'

/** One view of several; `read` runs again only when one of them has a newer snapshot. */
export function combineViews<T>(sources: readonly LiveView<unknown>[], read: () => T): LiveView<T> {
  let seen: readonly unknown[] | null = null
  let value: T | undefined
  return {
    get() {
      const now = sources.map((source) => source.get())
      if (seen === null || now.some((snapshot, i) => snapshot !== seen?.[i])) {
        seen = now
        value = read()
      }
      return value as T
    },
    subscribe(listener) {
      const undo = sources.map((source) => source.subscribe(listener))
      return () => {
        for (const stop of undo) stop()
      }
    },
  }
}
