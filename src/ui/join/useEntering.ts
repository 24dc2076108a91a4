import { computed, type ComputedRef, ref, type Ref, shallowRef, type ShallowRef } from 'vue'
import type { PersonId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import { useApp } from '../app.ts'
import { type CheckedPerson, checkPerson, type PersonDraft, type PersonErrors } from '../people/personDraft.ts'
import type { JoinedRound } from './joinedRound.ts'
import type { Arrived } from './useJoining.ts'

export interface Entering {
  /** What must be put right; empty until somebody has tried. */
  readonly errors: ComputedRef<PersonErrors>
  /** Those in the round who may be the one who joins: asked before a new person is made. */
  readonly candidates: Readonly<ShallowRef<readonly Person[]>>
  readonly refused: Readonly<ShallowRef<RuleError | null>>
  /** False when the fields must be put right first. */
  tryEnter(): boolean
  enterAs(person: Person): void
  enterAsNew(): void
  askAgain(): void
}

/** The way in: checks the fields, asks whether the person is there already, and writes who this device speaks for. */
export function useEntering(
  arrived: Readonly<ShallowRef<Arrived | null>>,
  round: Readonly<Ref<JoinedRound | null>>,
  draft: Readonly<Ref<PersonDraft>>,
): Entering {
  const app = useApp()
  const tried = ref(false)
  const candidates = shallowRef<readonly Person[]>([])
  const refused = shallowRef<RuleError | null>(null)
  const checked = computed(() => checkPerson(draft.value))

  const enter = (person: CheckedPerson, write: (at: Arrived) => Result<PersonId, RuleError>) => {
    const at = arrived.value
    if (at === null) return
    const entered = write(at)
    refused.value = entered.ok ? null : entered.error
    candidates.value = []
    if (!entered.ok) return
    const organisation = round.value?.organisations.find((each) => each.id === person.organisation)?.name ?? ''
    // A profile that can't be kept only means that the next round asks again.
    void app.profile.save({ name: person.name, organisation, role: person.role }).catch(() => {})
  }
  const enterAsNew = () => {
    if (!checked.value.ok) return
    const person = checked.value.value
    const context = { person: null, meeting: null, now: app.now, random: app.random }
    enter(person, (at) => at.enterAsNew(at.circle, at.device, context, person))
  }
  return {
    errors: computed(() => (tried.value && !checked.value.ok ? checked.value.error : {})),
    candidates,
    refused,
    tryEnter() {
      tried.value = true
      if (!checked.value.ok) return false
      const { name, organisation } = checked.value.value
      if (arrived.value === null || round.value === null) return true
      candidates.value = arrived.value.likelyMe(round.value, name, organisation)
      if (candidates.value.length === 0) enterAsNew()
      return true
    },
    enterAs(person) {
      enter(person, (at) => at.enterAs(at.circle, at.device, person.id))
    },
    enterAsNew,
    askAgain() {
      candidates.value = []
    },
  }
}
