/** People for the tests of what is told of them. */
import type { PersonId } from '../../../src/model/ids.ts'
import type { Person } from '../../../src/model/person.ts'

const nothing = { side: null, level: '', mandate: '', competence: '', standIn: null, alias: null, organisation: null }

/** A politician by the name of their id, unless `told` otherwise. */
export function person(id: string, told: Partial<Person> = {}): Person {
  const common = { created: { by: null, meeting: null, at: 0 }, deleted: false, from: [] }
  return { ...common, ...nothing, name: id, role: 'politician', ...told, id: id as PersonId }
}

export const mapOf = (...people: readonly Person[]): ReadonlyMap<PersonId, Person> =>
  new Map(people.map((each) => [each.id, each]))
