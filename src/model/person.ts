import type { Entity } from './entity.ts'
import type { DeviceId, OrganisationId, PersonId } from './ids.ts'

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

export interface Person extends Entity<PersonId> {
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly role: Role
  /** Set when two records turned out to be one person: read the other one instead. Never a rewrite. */
  readonly alias: PersonId | null
}

/** A phone or computer of a person; a person may have many. */
export interface Device {
  readonly id: DeviceId
  readonly person: PersonId
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

/** People whose name is so like `name` that they may be the one who is joining. The likeliest first. */
export function likelySame(people: readonly Person[], name: string, organisation: OrganisationId | null): Person[] {
  const wanted = words(name)
  if (wanted.length === 0) return []
  const byId = new Map(people.map((person) => [person.id, person]))
  const score = (person: Person): number => {
    const have = words(person.name)
    const shared = wanted.filter((word) => have.some((other) => isSameWord(word, other))).length
    if (shared === 0) return 0
    const full = shared === Math.max(wanted.length, have.length) ? 2 : 0
    return full + shared / Math.max(wanted.length, have.length) + (person.organisation === organisation ? 0.5 : 0)
  }
  return people
    .filter((person) => resolvePerson(byId, person.id) === person.id && !person.deleted && score(person) > 0)
    .sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))
}

function words(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
}

/** Equal, or an initial of the other: "K. Lund" may be "Karin Lund". */
function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}
