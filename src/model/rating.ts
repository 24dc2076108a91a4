/**
 * An organisation's rating of itself, dimension by dimension: each rater's own view first, then the joint level with
 * its evidence (method.md, points 3 and 8). *Don't know* is a level as good as the others; it is no place on the scale.
 */
import type { PersonId } from './ids.ts'
import { type Person, resolvePerson } from './person.ts'

export const dontKnow = 'dontKnow'

/** The joint rating of one dimension at home. */
export interface Rating {
  /** A level of the method's scale, or `dontKnow`; null before it is set. */
  readonly level: string | null
  /** Levels that a home team which is now part of this one had set, where they differ. */
  readonly otherLevels: readonly string[]
  readonly evidence: string
  /** How we go about it: what the others compare with. */
  readonly way: string
  /** Each rater's own view. */
  readonly views: ReadonlyMap<PersonId, string>
}

/** The upper half of the scale must be shown, not only claimed. `levels` from the lowest to the highest. */
export function needsEvidence(levels: readonly string[], level: string | null): boolean {
  return level !== null && levels.indexOf(level) >= Math.ceil(levels.length / 2)
}

/** A level of an older scale stays at home as it was, and is to be rated anew: nobody could place it on this one. */
export function isOnScale(levels: readonly string[], level: string): boolean {
  return levels.includes(level) || level === dontKnow
}

/** Whether a dimension can be shared: a level of this scale is set, and shown where it must be. */
export function ratingState(
  levels: readonly string[],
  rating: Pick<Rating, 'level' | 'evidence'>,
): 'unrated' | 'evidenceMissing' | 'rated' {
  if (rating.level === null || !isOnScale(levels, rating.level)) return 'unrated'
  return needsEvidence(levels, rating.level) && rating.evidence.trim() === '' ? 'evidenceMissing' : 'rated'
}

/**
 * Each rater's own view, once. Two records may turn out to be one person, who has then answered twice: what was
 * answered under the record that speaks for both counts, else the first in the order of the ids.
 */
export function viewsByPerson(
  people: ReadonlyMap<PersonId, Person>,
  views: ReadonlyMap<PersonId, string>,
): ReadonlyMap<PersonId, string> {
  const joined = new Map<PersonId, string>()
  for (const [id, level] of views) {
    const person = resolvePerson(people, id)
    if (person === id || !joined.has(person)) joined.set(person, level)
  }
  return joined
}

export interface Spread {
  /** How many chose each level, those without a choice left out; the scale's order, *don't know* last. */
  readonly counts: readonly { readonly level: string; readonly count: number }[]
  /** The lowest and the highest chosen level, when they differ; to be talked about before a joint level is set. */
  readonly apart: { readonly from: string; readonly to: string } | null
}

/** How the raters' own views lie. */
export function spreadOf(levels: readonly string[], views: Iterable<string>): Spread {
  const chosen = [...views]
  const counts = [...levels, dontKnow]
    .map((level) => ({ level, count: chosen.filter((view) => view === level).length }))
    .filter(({ count }) => count > 0)
  const known = counts.filter(({ level }) => level !== dontKnow)
  const [from, to] = [known[0], known.at(-1)]
  return { counts, apart: from && to && from !== to ? { from: from.level, to: to.level } : null }
}
