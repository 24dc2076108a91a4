/** How an organisation's ratings of itself have moved over the round: from the first that it shared to the last. */
import { shiftOf } from './comparison.ts'
import type { RatingContent } from './ratingContent.ts'

export interface RatingShift {
  readonly dimension: string
  /** Null where the first rating does not say. */
  readonly from: string | null
  readonly to: string
  readonly evidence: string
  /** Null where it can't be said: there is but one rating, one of them is *don't know*, or the scale was another. */
  readonly shift: 'up' | 'same' | 'down' | null
}

/** `ratings`: the oldest first. In the order of the last one's dimensions. */
export function ratingShifts(ratings: readonly RatingContent[]): RatingShift[] {
  const [first, last] = [ratings[0], ratings.at(-1)]
  if (first === undefined || last === undefined) return []
  return Object.entries(last.dimensions).map(([dimension, { level, evidence }]) => ({
    dimension,
    from: first === last || !Object.hasOwn(first.dimensions, dimension) ? null : (first.dimensions[dimension]?.level ?? null),
    to: level,
    evidence,
    shift: first === last ? null : shiftOf(first, last, dimension),
  }))
}
