/** Seeded randomness for tests: the same seed gives the same run everywhere. */

/** Mulberry32: numbers in [0, 1). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Seeded bytes in the place of `crypto.getRandomValues`. */
export function seededRandom(seed: number): (n: number) => Uint8Array {
  const number = seededNumbers(seed)
  return (n) => Uint8Array.from({ length: n }, () => Math.floor(number() * 256))
}
