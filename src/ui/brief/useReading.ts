import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import { type BriefRole, briefRoles } from '../../model/brief.ts'
import type { PersonId } from '../../model/ids.ts'
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
    const { list, byId } = organisations.value
    const home = person?.organisation == null ? null : (byId.get(person.organisation) ?? null)
    // Another role than the own is read of an organisation that takes part: of who belongs to none, the first till another is chosen.
    const other = home?.kind === 'participant' ? home : (list.find(({ kind }) => kind === 'participant') ?? home)
    const organisation = role === own ? home : (list.find(({ id }) => id === route.query['of']) ?? other)
    const isSelf = role === own
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
      standsInFor: person === null ? [] : people.value.list.filter((each) => roleOf(each.role) !== null && each.role !== own && standInOf(people.value.byId, each)?.id === person.id),
    }
  })
}
