import type { WordsPlace } from '../../../src/session/lastWords.ts'

/** As `localStorage`. */
export function placeOf(items: Map<string, string>): WordsPlace {
  return {
    get length() {
      return items.size
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
  }
}
