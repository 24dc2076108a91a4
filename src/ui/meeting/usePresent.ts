import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import type { MeetingId, OrganisationId, PersonId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

export interface PresentGroup {
  readonly id: OrganisationId | null
  /** Null: those who have said no organisation. */
  readonly name: string | null
  readonly people: readonly Person[]
}

export interface Present {
  /** People, each counted once however many devices they have. */
  readonly count: number
  readonly groups: readonly PresentGroup[]
}

/** Who has this meeting open now, oneself included, by organisation. */
export function usePresent(round: OpenRound, meeting: MeetingId): ComputedRef<Present> {
  const pages = useLive(round.circle.presence)
  const organisations = useLive(organisationsView(round.circle.document))
  const names = useNames(round)
  return computed(() => {
    const here: (PersonId | null)[] = pages.value.filter((page) => page.meeting === meeting).map((page) => page.person)
    const people = new Set<Person>()
    for (const id of [round.own.value, ...here]) {
      const person = names.value.person(id)
      if (person !== null) people.add(person)
    }
    const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    const known = organisations.value.list.map(({ id, name }) => ({ id, name }))
    const belongs = (person: Person, id: OrganisationId | null) =>
      id === null ? !known.some((o) => o.id === person.organisation) : person.organisation === id
    const groups = [...known, { id: null, name: null }]
      .map((o) => ({ ...o, people: sorted.filter((person) => belongs(person, o.id)) }))
      .filter((group) => group.people.length > 0)
    return { count: people.size, groups }
  })
}
