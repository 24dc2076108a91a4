import type { OrganisationId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import type { Organisation, OrganisationKind } from '../../model/round.ts'

export interface PeopleGroup {
  /** Null: people of no organisation in the round. */
  readonly id: OrganisationId | null
  readonly name: string | null
  readonly kind: OrganisationKind | null
  readonly people: readonly Person[]
}

/** People under their organisations, in the order of both lists; those of none come last, if there are any. */
export function groupPeople(people: readonly Person[], organisations: readonly Organisation[]): PeopleGroup[] {
  const known = new Set(organisations.map((each) => each.id))
  const rest = people.filter((person) => person.organisation === null || !known.has(person.organisation))
  const groups: PeopleGroup[] = organisations.map(({ id, name, kind }) => ({
    id,
    name,
    kind,
    people: people.filter((person) => person.organisation === id),
  }))
  return rest.length === 0 ? groups : [...groups, { id: null, name: null, kind: null, people: rest }]
}
