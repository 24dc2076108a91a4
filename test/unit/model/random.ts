import type { RandomBytes } from '../../../src/model/deps.ts'

export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number
  readonly bytes: RandomBytes
}

/** Randomness that a seed repeats (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    int: (below) => Math.floor((next() / 2 ** 32) * below),
    bytes: (n) => Uint8Array.from({ length: n }, () => next() & 255),
  }
}
