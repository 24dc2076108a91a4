import type * as Y from 'yjs'
import type { LiveView } from './view.ts'

/** A view of something read from a few root types: read anew when one of them has changed. */
export function rootsView<T>(sources: readonly (Y.Map<unknown> | Y.Text)[], read: () => T): LiveView<T> {
  const listeners = new Set<() => void>()
  let value: { readonly now: T } | null = null
  const observe = () => {
    value = null
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => (listeners.size === 0 ? read() : (value ??= { now: read() }).now),
    subscribe(listener) {
      const entry = () => listener()
      if (listeners.size === 0) {
        value = null
        for (const source of sources) source.observeDeep(observe)
      }
      listeners.add(entry)
      return () => {
        if (!listeners.delete(entry) || listeners.size > 0) return
        for (const source of sources) source.unobserveDeep(observe)
        value = null
      }
    },
  }
}
