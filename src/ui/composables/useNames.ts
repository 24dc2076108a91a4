import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import type { PersonId } from '../../model/ids.ts'
import { type Person, resolvePerson } from '../../model/person.ts'
import { useLive } from './useLive.ts'
import type { OpenRound } from './useOpenRound.ts'
import { useTexts } from './useTexts.ts'

export interface Names {
  /** The person's record, aliases followed; null for one that is not known. */
  person(id: PersonId | null): Person | null
  /** The name, or *Utan namn*. */
  name(id: PersonId | null): string
  /** The name of the person's organisation; empty when there is none. */
  organisation(id: PersonId | null): string
}

/** Who people are, as it changes. */
export function useNames(round: Pick<OpenRound, 'circle'>): ComputedRef<Names> {
  const t = useTexts()
  const people = useLive(peopleView(round.circle.document))
  const organisations = useLive(organisationsView(round.circle.document))
  return computed(() => {
    const { byId } = people.value
    const person = (id: PersonId | null) => (id === null ? null : (byId.get(resolvePerson(byId, id)) ?? null))
    return {
      person,
      name: (id) => person(id)?.name || t.value.common.unnamed,
      organisation(id) {
        const found = person(id)?.organisation ?? null
        return found === null ? '' : (organisations.value.byId.get(found)?.name ?? '')
      },
    }
  })
}
