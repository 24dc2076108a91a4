import type { PersonId } from '../../model/ids.ts'
import { type Person, type PersonDetails, type Side } from '../../model/person.ts'
import { standInOf } from '../../model/standIn.ts'

/** What is being written about a person besides name, organisation and role. Empty is nothing. */
export interface DetailsDraft {
  side: Side | 'none'
  level: string
  mandate: string
  competence: string
  standIn: PersonId | ''
}

export const emptyDetails: DetailsDraft = { side: 'none', level: '', mandate: '', competence: '', standIn: '' }

export function detailsOf(people: ReadonlyMap<PersonId, Person>, person: Person): DetailsDraft {
  const { side, level, mandate, competence } = person
  return { side: side ?? 'none', level, mandate, competence, standIn: standInOf(people, person)?.id ?? '' }
}

/** Only what differs: what others have changed meanwhile stays. */
export function changedDetails(before: DetailsDraft, after: DetailsDraft): Partial<PersonDetails> {
  const changed = (name: keyof DetailsDraft) => after[name] !== before[name]
  return {
    ...(changed('side') && { side: after.side === 'none' ? null : after.side }),
    ...(changed('level') && { level: after.level }),
    ...(changed('mandate') && { mandate: after.mandate }),
    ...(changed('competence') && { competence: after.competence }),
    ...(changed('standIn') && { standIn: after.standIn === '' ? null : after.standIn }),
  }
}
