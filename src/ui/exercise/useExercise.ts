import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import { exerciseOf, exercisePlan } from '../../method/exercises.ts'
import type { Exercise } from '../../model/exercise.ts'
import type { AgendaItem } from '../../model/meeting.ts'
import { type Step, stepIndex, stepsOf } from '../../model/steps.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

export interface OpenExercise {
  readonly exercise: Exercise
  readonly steps: readonly Step[]
  /** Where the group is; null when it is not at this item. */
  readonly at: { readonly index: number; readonly step: Step; readonly next: Step | null } | null
}

/** How an item is held, and which step the group is at. Null when it is talked about freely. */
export function useExercise(open: OpenMeeting, item: () => AgendaItem | null): ComputedRef<OpenExercise | null> {
  const { round, meeting, run, current } = open
  const organisations = useLive(organisationsView(round.circle.document))
  return computed(() => {
    const held = item()
    const { structure } = round
    const exercise = held === null ? null : exerciseOf(structure, meeting.value?.kind ?? '', held)
    if (held === null || exercise === null) return null
    const participating = organisations.value.list.filter(({ kind }) => kind === 'participant').map(({ id }) => id)
    const steps = stepsOf(exercisePlan(structure.version, exercise), participating)
    if (run.value === null || current.value?.id !== held.id) return { exercise, steps, at: null }
    const index = stepIndex(run.value, steps)
    const step = steps[index]
    return { exercise, steps, at: step === undefined ? null : { index, step, next: steps[index + 1] ?? null } }
  })
}
