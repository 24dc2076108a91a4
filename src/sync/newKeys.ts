import type { NextKey } from './port.ts'

/** Keys that are passed on in one room. */
const mostKeys = 8

/** The other keys of a circle that one room has heard of. */
export interface NewKeys {
  /** The room was told to move. */
  readonly isLeft: boolean
  /** Where everybody here is to go; null while they stay. */
  moved: NextKey | null
  /** Whether it is passed on: once, and no more than a few. */
  take(key: NextKey): boolean
}

/**
 * Whoever is in the room holds its key: another one is passed on to all of them, also after one has been told. Which
 * of several counts is not decided here. One step at a time: nobody can use up the numbers at one stroke.
 */
export function createNewKeys(epoch: number): NewKeys {
  const known = new Set<string>()
  let isLeft = false
  const keys: NewKeys = {
    get isLeft() {
      return isLeft
    },
    moved: null,
    take({ n, secret }) {
      const isFresh = n === epoch + 1
      if (!isFresh && n !== epoch) return false
      // Who stands in a room that gave way belongs to another one: its fresh keys are for those who are there.
      if (isFresh && keys.moved?.n === epoch) return false
      const name = [n, ...secret].join()
      if (known.has(name) || known.size >= mostKeys) return false
      known.add(name)
      isLeft ||= isFresh
      return true
    },
  }
  return keys
}
