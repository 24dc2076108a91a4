/**
 * The comparison: per dimension, what every organisation has shared, side by side. Derived, never stored. There is no
 * total and no ranking: what differs is marked, since that is where something can be learnt (method.md, point 8).
 */
import type { OrganisationId, RevisionId } from './ids.ts'
import { dontKnow } from './rating.ts'
import type { RatingContent } from './ratingContent.ts'

/** An organisation's shared rating at one occasion, the oldest occasion first. */
export interface SharedRating {
  readonly revision: RevisionId
  readonly content: RatingContent
}

export interface Cell {
  readonly organisation: OrganisationId
  readonly revision: RevisionId
  readonly level: string
  readonly evidence: string
  readonly way: string
  readonly views: Readonly<Record<string, number>>
  /** Since the occasion before; null where there is none to compare with, or the scale was another. */
  readonly shift: 'up' | 'same' | 'down' | null
  /** What was shared at the occasions before, the oldest first. */
  readonly before: readonly { readonly revision: RevisionId; readonly level: string }[]
  /** Rated on another scale than the round's own: its level can't be laid beside the others'. */
  readonly otherScale: boolean
}

export interface ComparedDimension {
  readonly dimension: string
  /** Null where the organisation has not shared this dimension. */
  readonly cells: ReadonlyMap<OrganisationId, Cell | null>
  /** Steps between the lowest and the highest known level; 0 when fewer than two are known. */
  readonly steps: number
}

/** `ratings`: by organisation, its occasions up to the one that is looked at. `levels`: the round's own scale. */
export function compare(
  dimensions: readonly string[],
  levels: readonly string[],
  ratings: ReadonlyMap<OrganisationId, readonly SharedRating[]>,
): ComparedDimension[] {
  return dimensions.map((dimension) => {
    const cells = new Map([...ratings].map(([id, occasions]) => [id, cellOf(id, occasions, dimension, levels)]))
    const known = [...cells.values()].flatMap((cell) => placeOf(cell, levels) ?? [])
    return { dimension, cells, steps: known.length < 2 ? 0 : Math.max(...known) - Math.min(...known) }
  })
}

/**
 * Which of the occasions to open on, by how many organisations have shared at each, the oldest first: the last with
 * something to compare, or else the last. One that shares early would else empty the comparison for all. -1: none.
 */
export function usualOccasion(shared: readonly number[]): number {
  const compared = shared.findLastIndex((organisations) => organisations > 1)
  return compared < 0 ? shared.length - 1 : compared
}

/** How many steps mark a difference as large: two organisations that far apart have most to tell each other. */
export const largeDifference = 2

function cellOf(
  organisation: OrganisationId,
  occasions: readonly SharedRating[],
  dimension: string,
  levels: readonly string[],
): Cell | null {
  const shared = occasions.at(-1)
  const rated = shared && ownOf(shared.content, dimension)
  if (shared === undefined || rated === undefined) return null
  const before = occasions.at(-2)
  return {
    organisation,
    revision: shared.revision,
    ...rated,
    shift: before === undefined ? null : shiftOf(before.content, shared.content, dimension),
    before: occasions.slice(0, -1).flatMap(({ revision, content }) => {
      const level = ownOf(content, dimension)?.level
      return level === undefined || !isSameScale(content.levels, levels) ? [] : [{ revision, level }]
    }),
    otherScale: !isSameScale(shared.content.levels, levels),
  }
}

/** How the level has moved between two ratings of one dimension; null where that can't be said. */
export function shiftOf(before: RatingContent, now: RatingContent, dimension: string): 'up' | 'same' | 'down' | null {
  const [from, to] = [ownOf(before, dimension)?.level, ownOf(now, dimension)?.level]
  if (from === undefined || to === undefined || from === dontKnow || to === dontKnow) return null
  if (!isSameScale(before.levels, now.levels)) return null
  const steps = now.levels.indexOf(to) - now.levels.indexOf(from)
  return steps > 0 ? 'up' : steps < 0 ? 'down' : 'same'
}

function placeOf(cell: Cell | null, levels: readonly string[]): number | null {
  if (cell === null || cell.otherScale || cell.level === dontKnow) return null
  return levels.indexOf(cell.level)
}

function isSameScale(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((level, i) => level === b[i])
}

function ownOf(content: RatingContent, dimension: string): RatingContent['dimensions'][string] | undefined {
  return Object.hasOwn(content.dimensions, dimension) ? content.dimensions[dimension] : undefined
}
