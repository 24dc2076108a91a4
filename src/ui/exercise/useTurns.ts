import { computed, type ComputedRef } from 'vue'
import { setSpoken, spokenView } from '../../document/signals.ts'
import type { AgendaItemId, PersonId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import { speakingOrder, toSpeak } from '../../model/turns.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { usePeopleHere } from './usePeopleHere.ts'

export interface Turns {
  /** Everybody who is here, in the order they speak. */
  readonly order: ComputedRef<readonly Person[]>
  /** Those who have not spoken, the next first. */
  readonly waiting: ComputedRef<readonly Person[]>
  readonly isOwn: ComputedRef<boolean>
  /** A refusal becomes a notice. */
  set(person: PersonId, hasSpoken: boolean): void
}

/** Whose turn it is in the round of an item. */
export function useTurns(open: OpenMeeting, item: AgendaItemId): Turns {
  const { id, round } = open
  const { document } = round.circle
  const say = useErrorText()
  const notices = useNoticesStore()
  const names = useNames(round)
  const here = usePeopleHere(open)
  const stored = useLive(spokenView(document, item))
  const order = computed(() => speakingOrder(here.value.map(({ people }) => people.map((each) => each.id)), item))
  const spoken = computed(() => new Set([...stored.value].map((each) => names.value.person(each)?.id ?? each)))
  const known = (ids: readonly PersonId[]) => ids.flatMap((each) => names.value.person(each) ?? [])
  const waiting = computed(() => known(toSpeak(order.value, spoken.value)))
  return {
    order: computed(() => known(order.value)),
    waiting,
    isOwn: computed(() => waiting.value[0] !== undefined && waiting.value[0].id === names.value.person(round.own.value)?.id),
    set(person, hasSpoken) {
      const done = setSpoken(document, round.context(id), item, person, hasSpoken)
      if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
    },
  }
}
