import { likelySame } from '../../model/likelySame.ts'
import type { Person } from '../../model/person.ts'

/** Two people who may be one: the first pair with names alike in the same organisation; null when there is none. */
export function likelyPair(people: readonly Person[]): readonly [keep: Person, other: Person] | null {
  // The one who came first is likelier to be known by others.
  const byAge = [...people].sort((a, b) => a.created.at - b.created.at || (a.id < b.id ? -1 : 1))
  for (const [i, keep] of byAge.entries()) {
    const rest = byAge.slice(i + 1).filter((person) => person.organisation === keep.organisation)
    const [other] = likelySame(rest, keep.name, keep.organisation)
    if (other !== undefined) return [keep, other]
  }
  return null
}
