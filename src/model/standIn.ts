import type { PersonId } from './ids.ts'
import { type Person, resolvePerson } from './person.ts'

/** Whether `other` may come in the person's place: somebody else of the same organisation. Aliases are followed. */
export function mayStandIn(
  people: ReadonlyMap<PersonId, Person>,
  person: Pick<Person, 'organisation'> & { readonly id: PersonId | null },
  other: PersonId,
): boolean {
  const found = people.get(resolvePerson(people, other))
  if (found === undefined || found.deleted || found.organisation !== person.organisation) return false
  return person.id === null || found.id !== resolvePerson(people, person.id)
}

/**
 * Who comes in the person's place. Null when nobody was named, and when the one who was no longer may: two records
 * turned out to be one person, or somebody changed organisation.
 */
export function standInOf(people: ReadonlyMap<PersonId, Person>, person: Person): Person | null {
  if (person.standIn === null || !mayStandIn(people, person, person.standIn)) return null
  return people.get(resolvePerson(people, person.standIn)) ?? null
}
