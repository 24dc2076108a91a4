import type { Entity } from './entity.ts'
import type { OrganisationId, PersonId } from './ids.ts'

export const roles = [
  'politician',
  'seniorManager',
  'keyPerson',
  'serviceManager',
  'mentor',
  'coordinator',
  'other',
] as const
export type Role = (typeof roles)[number]

/** The two halves of an elected assembly; the method wants both at the table. */
export const sides = ['majority', 'opposition'] as const
export type Side = (typeof sides)[number]

/** What may be told of a person besides name and role; nobody is asked for it on the way in. */
export interface PersonDetails {
  /** Of a politician; it stays when the role changes, and is shown of politicians only. */
  readonly side: Side | null
  /** One line each, empty when nothing is said: where in the organisation, what they may decide, what they know. */
  readonly level: string
  readonly mandate: string
  readonly competence: string
  /** As it was written; model/standIn tells whether it holds. */
  readonly standIn: PersonId | null
}

export interface Person extends Entity<PersonId>, PersonDetails {
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly role: Role
  /** Set when two records turned out to be one person: read the other one instead. Never a rewrite. */
  readonly alias: PersonId | null
}

/**
 * The record that speaks for `id`: aliases are followed to their end. Two phones may alias A to B and B to A
 * offline; every phone then settles on the smallest id of the ring.
 */
export function resolvePerson(people: ReadonlyMap<PersonId, Person>, id: PersonId): PersonId {
  // A set: a hostile chain may be thousands long.
  const seen = new Set<PersonId>()
  let at = id
  for (;;) {
    const next = aliasOf(people, at)
    if (next === null) return at
    if (seen.has(at)) return smallestOfRing(people, at)
    seen.add(at)
    at = next
  }
}

function aliasOf(people: ReadonlyMap<PersonId, Person>, id: PersonId): PersonId | null {
  const alias = people.get(id)?.alias ?? null
  return alias !== null && people.has(alias) ? alias : null
}

function smallestOfRing(people: ReadonlyMap<PersonId, Person>, start: PersonId): PersonId {
  let smallest = start
  for (let at = aliasOf(people, start); at !== null && at !== start; at = aliasOf(people, at)) {
    if (at < smallest) smallest = at
  }
  return smallest
}
