/** What is frozen when an organisation shares its rating. The scale goes with it: a later method may have another. */
import { type Change, changesBetween } from './changes.ts'
import { boundedText, isMethodName, parseJson, recordOrNull } from './json.ts'
import { limits } from './limits.ts'
import { dontKnow, type Rating, ratingState, spreadOf } from './rating.ts'

export interface RatedDimension {
  readonly level: string
  readonly evidence: string
  readonly way: string
  /** How many of the raters chose each level. */
  readonly views: Readonly<Record<string, number>>
}

export interface RatingContent {
  readonly methodVersion: string
  /** From the lowest to the highest. */
  readonly levels: readonly string[]
  readonly dimensions: Readonly<Record<string, RatedDimension>>
}

/** The rating as it may be shared: dimensions without a level, or without evidence that they need, are left out. */
export function ratingContent(
  methodVersion: string,
  levels: readonly string[],
  ratings: ReadonlyMap<string, Rating>,
): RatingContent {
  const dimensions: Record<string, RatedDimension> = {}
  for (const [dimension, rating] of ratings) {
    if (rating.level === null || ratingState(levels, rating) !== 'rated') continue
    const counts = spreadOf(levels, rating.views.values()).counts.map(({ level, count }) => [level, count])
    dimensions[dimension] = {
      level: rating.level,
      evidence: rating.evidence.trim(),
      way: rating.way.trim(),
      views: Object.fromEntries(counts) as Record<string, number>,
    }
  }
  return { methodVersion, levels, dimensions }
}

/** What differs between the last shared rating (null: none) and the draft, by dimension. */
export function ratingChanges(shared: RatingContent | null, draft: RatingContent): ReadonlyMap<string, Change> {
  const byDimension = (content: RatingContent | null) => new Map(Object.entries(content?.dimensions ?? {}))
  return changesBetween(byDimension(shared), byDimension(draft), isSame)
}

function isSame(a: RatedDimension, b: RatedDimension): boolean {
  const views = new Set([...Object.keys(a.views), ...Object.keys(b.views)])
  return (
    a.level === b.level &&
    a.evidence === b.evidence &&
    a.way === b.way &&
    [...views].every((level) => a.views[level] === b.views[level])
  )
}

const mostDimensions = 40
const mostLevels = 12

/** The content of a shared rating as it should be read, or null when it is none. */
export function parseRatingContent(content: string): RatingContent | null {
  const value = recordOrNull(parseJson(content))
  const dimensions = recordOrNull(value?.['dimensions'])
  const levels = value?.['levels']
  if (value === null || dimensions === null || !Array.isArray(levels) || levels.length > mostLevels) return null
  if (!levels.every((level): level is string => isMethodName(level))) return null
  const read = Object.entries(dimensions)
    .slice(0, mostDimensions)
    .flatMap(([dimension, rated]): [string, RatedDimension][] => {
      const found = isMethodName(dimension) ? readDimension(levels, rated) : null
      return found === null ? [] : [[dimension, found]]
    })
  const methodVersion = boundedText(value['methodVersion'], 32)
  return { methodVersion, levels, dimensions: Object.fromEntries(read) }
}

function readDimension(levels: readonly string[], value: unknown): RatedDimension | null {
  const rated = recordOrNull(value)
  const level = rated?.['level']
  if (rated === null || typeof level !== 'string' || !(levels.includes(level) || level === dontKnow)) return null
  const text = (field: string) => boundedText(rated[field], limits.text)
  const views = recordOrNull(rated['views']) ?? {}
  const counts = [...levels, dontKnow].flatMap((each) => {
    const count = Object.hasOwn(views, each) ? views[each] : 0
    return typeof count === 'number' && Number.isInteger(count) && count > 0 && count < 1000 ? [[each, count]] : []
  })
  return { level, evidence: text('evidence'), way: text('way'), views: Object.fromEntries(counts) as Record<string, number> }
}
