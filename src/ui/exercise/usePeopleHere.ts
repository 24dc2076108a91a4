import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import type { Person } from '../../model/person.ts'
import { useAttendance } from '../attendance/useAttendance.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { groupPeople, type PeopleGroup } from '../people/groupPeople.ts'

/** Those who are noted as present at the meeting, with a phone or without, by organisation; by name in each. */
export function usePeopleHere({ id, round }: OpenMeeting): ComputedRef<readonly PeopleGroup[]> {
  const { document } = round.circle
  const attendance = useAttendance(round)
  const people = useLive(peopleView(document))
  const organisations = useLive(organisationsView(document))
  return computed(() => {
    const there = attendance.value.get(id)
    const here: Person[] = people.value.list.filter((person) => there?.has(person.id))
    here.sort((a, b) => a.name.localeCompare(b.name, 'sv') || (a.id < b.id ? -1 : 1))
    return groupPeople(here, organisations.value.list).filter((group) => group.people.length > 0)
  })
}
