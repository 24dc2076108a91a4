import { computed, type ComputedRef } from 'vue'
import { doneView, handsView, setDone, setHand } from '../../document/signals.ts'
import type { AgendaItemId, PersonId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { usePresent } from '../meeting/usePresent.ts'

export interface Signals {
  /** Of those who are here, how many are done with the item, and how many they are. */
  readonly done: ComputedRef<{ readonly count: number; readonly of: number; readonly isOwn: boolean }>
  /** Whose hand is up, the first first. */
  readonly hands: ComputedRef<readonly Person[]>
  readonly isOwnUp: ComputedRef<boolean>
  setDone(isDone: boolean): void
  setHand(person: PersonId, isUp: boolean): void
}

/** Who is done with the item of the group, and who wants to speak. A refusal becomes a notice. */
export function useSignals(open: OpenMeeting, item: AgendaItemId): Signals {
  const { id, round } = open
  const { document } = round.circle
  const say = useErrorText()
  const notices = useNoticesStore()
  const names = useNames(round)
  const present = usePresent(round, id)
  const ready = useLive(doneView(document, item))
  const raised = useLive(handsView(document, id))
  const own = computed(() => names.value.person(round.own.value))
  const hands = computed(() => [...new Set(raised.value.flatMap((person) => names.value.person(person) ?? []))])
  const tell = (done: Result<void, RuleError>) => {
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
  }
  return {
    done: computed(() => {
      const are = new Set([...ready.value].map((person) => names.value.person(person)))
      const here = present.value.groups.flatMap(({ people }) => people)
      return { count: here.filter((person) => are.has(person)).length, of: here.length, isOwn: own.value !== null && are.has(own.value) }
    }),
    hands,
    isOwnUp: computed(() => own.value !== null && hands.value.includes(own.value)),
    setDone: (isDone) => { tell(setDone(document, round.context(id), item, isDone)) },
    setHand: (person, isUp) => { tell(setHand(document, round.context(id), id, person, isUp)) },
  }
}
