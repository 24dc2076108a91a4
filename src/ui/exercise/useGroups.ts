import { computed, type ComputedRef } from 'vue'
import { groupsView, setGroups } from '../../document/groups.ts'
import { mixed, withLate } from '../../model/grouping.ts'
import type { AgendaItemId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { usePeopleHere } from './usePeopleHere.ts'

export type MixedBy = 'organisation' | 'role'

export interface OpenGroups {
  /** Those who came late are in them; null while none have been made. */
  readonly groups: ComputedRef<readonly (readonly Person[])[] | null>
  /** New ones, of all who are here. A refusal becomes a notice. */
  make(by: MixedBy): void
}

/** The small groups of an item. */
export function useGroups(open: OpenMeeting, item: AgendaItemId): OpenGroups {
  const { id, round } = open
  const { document } = round.circle
  const say = useErrorText()
  const notices = useNoticesStore()
  const names = useNames(round)
  const stored = useLive(groupsView(document, item))
  const here = usePeopleHere(open)
  const people = computed(() => here.value.flatMap((group) => group.people))
  return {
    groups: computed(() => {
      if (stored.value === null) return null
      const person = names.value.person
      // Two records of one person may both have been in a group.
      const known = stored.value.map((group) => [...new Set(group.flatMap((each) => person(each)?.id ?? []))])
      const all = withLate(known, people.value.map((each) => each.id))
      return all.map((group) => group.flatMap((each) => person(each) ?? []))
    }),
    make(by) {
      const members = people.value.map((person) => ({ id: person.id, kind: (by === 'role' ? person.role : person.organisation) ?? '' }))
      const context = round.context(id)
      const done = setGroups(document, context, item, mixed(members, context.random))
      if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
    },
  }
}
