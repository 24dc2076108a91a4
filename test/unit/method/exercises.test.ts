import { describe, expect, it } from 'vitest'
import { exerciseOf, exercisePlan, methodExercise } from '../../../src/method/exercises.ts'
import { methodVersions, structureOf } from '../../../src/method/versions.ts'
import { exercises } from '../../../src/model/exercise.ts'
import { stepsOf } from '../../../src/model/steps.ts'

describe.each(methodVersions)('exercises of %s', (version) => {
  const structure = structureOf(version)
  if (structure === null) throw new Error('no method')
  const agendas = Object.entries(structure.agendas)

  it('each is planned for an item of the method, and has a step', () => {
    const planned = agendas.flatMap(([agenda, items]) => items.map((item) => methodExercise(structure, agenda, { methodItem: item.id, kind: item.kind })))
    expect(new Set(planned.filter((each) => each !== null))).toEqual(new Set(exercises))
    for (const exercise of exercises) expect(stepsOf(exercisePlan(version, exercise), ['o' as never]).length).toBeGreaterThan(0)
  })

  it('no break is guided', () => {
    for (const [agenda, items] of agendas) {
      for (const item of items.filter(({ kind }) => kind === 'break')) expect(methodExercise(structure, agenda, { methodItem: item.id, kind: item.kind })).toBeNull()
    }
  })

  it('a copied meeting is guided as its original', () => {
    const copied = { ...structure, copies: { xcopy: 'learning1' } }
    expect(exerciseOf(copied, 'xcopy', { methodItem: 'silentNotes', kind: 'reflection', exercise: null })).toBe('silentWriting')
    expect(exerciseOf(copied, 'xother', { methodItem: 'silentNotes', kind: 'reflection', exercise: null })).toBeNull()
  })

  it('what was chosen goes before what the method says', () => {
    const item = { methodItem: 'oneTwoFourAll', kind: 'reflection' } as const
    expect(exerciseOf(structure, 'learning1', { ...item, exercise: null })).toBe('oneTwoFourAll')
    expect(exerciseOf(structure, 'learning1', { ...item, exercise: 'round' })).toBe('round')
    expect(exerciseOf(structure, 'learning1', { ...item, exercise: 'none' })).toBeNull()
    expect(exerciseOf(structure, 'constructor', { methodItem: 'constructor', kind: 'info', exercise: null })).toBeNull()
  })
})
