/** Which pages of two servers are to have a channel to each other: pure. */

/** A page of ours, and one of theirs. */
export type Pair = readonly [number, number]

/** Channels that each page has to the other server at least, if it has so many pages. */
const crossed = 2

/**
 * What is lacking. `standing` are pairs that have a channel, or did not want one. Who has fewest is taken first; of
 * equals one is drawn, so that no page becomes the only way between two halves of a room.
 */
export function missingPairs(ours: readonly number[], theirs: readonly number[], standing: readonly Pair[], draw: (n: number) => number): Pair[] {
  const known = new Set(standing.map(String))
  const counts = [new Map<number, number>(), new Map<number, number>()] as const
  const count = (side: 0 | 1, page: number) => counts[side].get(page) ?? 0
  const missing: Pair[] = []
  const note = (pair: Pair) => {
    known.add(String(pair))
    for (const side of [0, 1] as const) counts[side].set(pair[side], count(side, pair[side]) + 1)
  }
  const complete = (side: 0 | 1, pages: readonly number[], others: readonly number[]) => {
    const far = side === 0 ? 1 : 0
    const pairOf = (page: number, other: number): Pair => (side === 0 ? [page, other] : [other, page])
    for (const page of pages) {
      while (count(side, page) < Math.min(crossed, others.length)) {
        const free = others.filter((other) => !known.has(String(pairOf(page, other))))
        const least = Math.min(...free.map((other) => count(far, other)))
        const choice = free.filter((other) => count(far, other) === least)
        const other = choice[draw(Math.max(1, choice.length))]
        if (other === undefined) break
        missing.push(pairOf(page, other))
        note(pairOf(page, other))
      }
    }
  }
  for (const pair of standing) note(pair)
  complete(0, ours, theirs)
  complete(1, theirs, ours)
  return missing
}
