/** The exercises of a method version: apart from its structure, as only a running meeting needs them. */
import type { Exercise } from '../model/exercise.ts'
import type { AgendaItem } from '../model/meeting.ts'
import type { ExercisePlan } from '../model/steps.ts'
import { originalOf, own } from './lookup.ts'
import type { MethodExercises, MethodStructure, MethodVersion } from './types.ts'
import { exercises as exercises1 } from './v1/exercises.ts'

const versions: Readonly<Record<MethodVersion, MethodExercises>> = { '2026-1': exercises1 }

type At = Pick<MethodStructure, 'version' | 'copies'>

/** What the method plans for the item, or null: to talk freely. */
export function methodExercise(structure: At, agendaId: string, item: Pick<AgendaItem, 'methodItem' | 'kind'>): Exercise | null {
  const { items, kinds } = versions[structure.version]
  const planned = item.methodItem === null ? null : own(own(items, originalOf(structure, agendaId)), item.methodItem)
  return planned ?? kinds[item.kind] ?? null
}

/** What the item is to be held as: what was chosen for it, or what the method plans. */
export function exerciseOf(structure: At, agendaId: string, item: Pick<AgendaItem, 'methodItem' | 'kind' | 'exercise'>): Exercise | null {
  if (item.exercise === 'none') return null
  return item.exercise ?? methodExercise(structure, agendaId, item)
}

export function exercisePlan(version: MethodVersion, exercise: Exercise): ExercisePlan {
  return versions[version].plans[exercise]
}
