/** The deadlines of an edition, and the meetings that are rated before. */
import type { DeadlineRule } from '../model/deadline.ts'
import type { Edition } from '../model/edition.ts'
import { deadlineWay, type EditionDeadline } from '../model/editionDeadlines.ts'
import { hasWord, named } from './editionWords.ts'
import type { PreparationTexts } from './texts.ts'
import type { MethodStructure } from './types.ts'

/** All that the edition has, also what is not put into words yet; from the base while it says nothing of them. */
export function deadlinesIn(base: readonly DeadlineRule[], edition: Edition): readonly EditionDeadline[] {
  return edition.deadlines ?? base.map(({ id, daysBefore, before, by }) => ({ id, daysBefore, before: named(before, edition), by }))
}

/** Who is to do one of the base, and what tells that it is done, is the base's. One without words is nothing to be ready. */
export function editedDeadlines(base: readonly DeadlineRule[], edition: Edition): DeadlineRule[] {
  return deadlinesIn(base, edition).flatMap((deadline) => {
    const known = base.find(({ id }) => id === deadline.id)
    if (known === undefined && !hasWord(edition.words, deadlineWay(deadline.id))) return []
    return [{ ...deadline, by: known?.by ?? deadline.by, doneWhen: known?.doneWhen ?? null }]
  })
}

/** `word`: the edition's own for a place. Words of one's own are for all, and for those who are to do it. */
export function deadlineWords(base: PreparationTexts['deadlines'], { deadlines }: Edition, word: (way: string) => string | null): PreparationTexts['deadlines'] {
  const ids = [...new Set([...Object.keys(base), ...(deadlines ?? []).map(({ id }) => id)])]
  const ours = ids.flatMap((id) => {
    const title = word(deadlineWay(id))
    return title === null ? [] : [[id, { title, own: title }] as const]
  })
  return { ...base, ...Object.fromEntries(ours) }
}

export function ratedBefore(base: MethodStructure, edition: Edition): readonly string[] {
  return edition.ratedBefore ?? named(base.ratedBefore, edition)
}
