import type { Now } from '../model/deps.ts'

const secondMs = 1_000

export interface Rush {
  /** One more came. */
  came(): void
  /** Whether more than `most` came within this second or the one before. */
  readonly isOn: boolean
}

/** Tells when much comes, by counting in whole seconds. */
export function createRush(now: Now, most: number): Rush {
  let began = -Infinity
  let count = 0
  let before = 0
  const turnOver = () => {
    const ms = now() - began
    // A clock that was set back begins anew too.
    if (ms >= 0 && ms < secondMs) return
    before = ms >= secondMs && ms < 2 * secondMs ? count : 0
    count = 0
    began = now()
  }
  return {
    came() {
      turnOver()
      count++
    },
    get isOn() {
      turnOver()
      return Math.max(before, count) > most
    },
  }
}
