/** The exercises of a method version: apart from its structure, as only a running meeting needs them. */
import type { Exercise } from '../model/exercise.ts'
import type { AgendaItem } from '../model/meeting.ts'
import type { ExercisePlan } from '../model/steps.ts'
import { own } from './lookup.ts'
import type { MethodExercises, MethodVersion } from './types.ts'
import { exercises as exercises1 } from './v1/exercises.ts'

const versions: Readonly<Record<MethodVersion, MethodExercises>> = { '2026-1': exercises1 }

/** What the method plans for the item, or null: to talk freely. */
export function methodExercise(version: MethodVersion, agendaId: string, item: Pick<AgendaItem, 'methodItem' | 'kind'>): Exercise | null {
  const { items, kinds } = versions[version]
  const planned = item.methodItem === null ? null : own(own(items, agendaId), item.methodItem)
  return planned ?? kinds[item.kind] ?? null
}

/** What the item is to be held as: what was chosen for it, or what the method plans. */
export function exerciseOf(version: MethodVersion, agendaId: string, item: Pick<AgendaItem, 'methodItem' | 'kind' | 'exercise'>): Exercise | null {
  if (item.exercise === 'none') return null
  return item.exercise ?? methodExercise(version, agendaId, item)
}

export function exercisePlan(version: MethodVersion, exercise: Exercise): ExercisePlan {
  return versions[version].plans[exercise]
}
