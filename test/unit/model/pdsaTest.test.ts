import { describe, expect, it } from 'vitest'
import { byPhase, isDone, missingToDecide, type PdsaTest, phaseOf, testedCommitment } from '../../../src/model/pdsaTest.ts'
import { newId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(61)
const test = (of: Partial<PdsaTest> = {}) =>
  ({
    id: newId(bytes), created: { by: null, meeting: null, at: 0 }, from: [], day: null, asPlanned: null, decision: null,
    question: '', prediction: '', plan: '', observations: '', comparison: '', learning: '', ...of,
  }) as PdsaTest
const planned = { question: 'Vad händer om vi frågar alla?', prediction: 'Fler pappor svarar', plan: 'Vi ringer tio' }

describe('a small test', () => {
  it('goes from its plan by what was done and studied to what is decided', () => {
    expect(phaseOf(test())).toBe('plan')
    expect(phaseOf(test({ question: 'Vad?', prediction: ' \n', plan: 'Vi ringer' }))).toBe('plan')
    expect(phaseOf(test(planned))).toBe('do')
    expect(phaseOf(test({ ...planned, asPlanned: 'no' }))).toBe('study')
    expect(phaseOf(test({ ...planned, observations: 'Åtta svarade' }))).toBe('study')
    expect(phaseOf(test({ ...planned, observations: 'Åtta svarade', comparison: 'Färre än vi trodde' }))).toBe('act')
    expect(phaseOf(test({ ...planned, decision: 'keep' }))).toBeNull()
  })

  it('may be told of afterwards, in any order', () => {
    expect(phaseOf(test({ learning: 'Brevet kom för sent' }))).toBe('act')
    expect(isDone(test({ observations: 'Åtta' }))).toBe(true)
    expect(isDone(test(planned))).toBe(false)
  })

  it('is decided when it is told what was seen and learnt', () => {
    expect(missingToDecide(test())).toEqual(['observations', 'learning'])
    expect(missingToDecide(test({ observations: 'Åtta', learning: ' ' }))).toEqual(['learning'])
    expect(missingToDecide(test({ observations: 'Åtta', learning: 'Ring' }))).toEqual([])
  })

  it('knows which commitment it is a test of', () => {
    const commitment = newId(bytes)
    const from = [{ kind: 'pdsaTest', circle: null, id: newId(bytes) }, { kind: 'commitment', circle: null, id: commitment }] as const
    expect(testedCommitment({ from })).toBe(commitment)
    expect(testedCommitment({ from: [] })).toBeNull()
  })

  it('stands before those that are decided, the next day first and those without a day last; of the decided the newest first', () => {
    const [late, soon, none] = [test({ day: '2027-02-01' }), test({ day: '2027-01-15' }), test()]
    const [old, recent] = [1, 2].map((at) => test({ decision: 'drop', created: { by: null, meeting: null, at } }))
    expect([old, none, recent, late, soon].sort((a, b) => byPhase(a as PdsaTest, b as PdsaTest))).toEqual([soon, late, none, recent, old])
  })
})
