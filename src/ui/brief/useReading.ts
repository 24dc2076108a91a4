import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import { type BriefRole, briefRoles } from '../../model/brief.ts'
import type { OrganisationId, PersonId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import type { Organisation } from '../../model/round.ts'
import { standInOf } from '../../model/standIn.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** Whose page is read: the reader's own, or what somebody with another role is briefed with (`?as=`, `?of=`). */
export interface Reading {
  readonly person: Person | null
  /** Null: the reader's own role has no page of its own. */
  readonly role: BriefRole | null
  readonly organisation: Organisation | null
  readonly isSelf: boolean
  /** Those whose things the page tells of. */
  readonly people: readonly Person[]
  isReader(person: PersonId | null): boolean
  /** Those that the reader may come in the place of. */
  readonly standsInFor: readonly Person[]
}

const roleOf = (value: unknown): BriefRole | null => briefRoles.find((each) => each === value) ?? null

export function useReading(): ComputedRef<Reading> {
  const route = useRoute()
  const round = useOpenRound()
  const names = useNames(round)
  const people = useLive(peopleView(round.circle.document))
  const organisations = useLive(organisationsView(round.circle.document))
  return computed(() => {
    const person = names.value.person(round.own.value)
    const own = roleOf(person?.role)
    const role = roleOf(route.query['as']) ?? own
    const of = organisations.value.byId
    const [home, asked] = [person?.organisation ?? null, route.query['of']]
    const organisation = of.get((typeof asked === 'string' ? asked : home) as OrganisationId) ?? (home === null ? null : (of.get(home) ?? null))
    const isSelf = role === own && organisation?.id === (home ?? undefined)
    const theirs = isSelf ? [person].filter((each) => each !== null) : people.value.list.filter((each) => each.role === role && each.organisation === organisation?.id)
    const ids = new Set(theirs.map(({ id }) => id))
    return {
      person,
      role,
      organisation,
      isSelf,
      people: theirs,
      isReader(id) {
        const found = names.value.person(id)
        return found !== null && ids.has(found.id)
      },
      standsInFor: person === null ? [] : people.value.list.filter((each) => roleOf(each.role) !== null && standInOf(people.value.byId, each)?.id === person.id),
    }
  })
}
