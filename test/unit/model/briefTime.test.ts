import { describe, expect, it } from 'vitest'
import { nextSteps, timeAsked } from '../../../src/model/briefTime.ts'
import { type FullCommitment, nothingMore } from '../../../src/model/commitmentMore.ts'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import type { PdsaTest } from '../../../src/model/pdsaTest.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(72)
const [karin, lena, double] = [newId<PersonId>(bytes), newId<PersonId>(bytes), newId<PersonId>(bytes)]
const today = '2027-01-10'
const commitment = (of: Partial<FullCommitment> = {}) =>
  ({ ...nothingMore, id: newId(bytes), owner: karin, due: null, status: 'planned', firstStep: '', ...of }) as FullCommitment
const test = (of: Partial<PdsaTest> = {}) => ({ id: newId(bytes), owner: lena, day: null, decision: null, ...of }) as PdsaTest
/** Two records of one person. */
const personOf = (id: PersonId | null) => (id === double ? karin : id)

describe('whose time is asked for', () => {
  it('names each once, with what is open, and the next day that is ahead; whose day comes first on top', () => {
    const commitments = [
      commitment({ due: '2027-03-01', firstStepDate: '2027-02-01' }),
      commitment({ owner: double, due: '2026-12-01' }),
      commitment({ status: 'done', due: '2027-01-11' }),
    ]
    const tests = [test({ day: '2027-01-20' }), test({ day: '2027-01-01' }), test({ decision: 'keep', day: '2027-01-11' })]
    expect(timeAsked(commitments, tests, personOf, today)).toEqual([
      { person: lena, commitments: 0, tests: 2, day: '2027-01-20' },
      { person: karin, commitments: 2, tests: 0, day: '2027-02-01' },
    ])
  })

  it('leaves out who is not to be named, and what nobody has; who has no day ahead comes last', () => {
    const commitments = [commitment({ due: '2026-12-01' }), commitment({ owner: lena, due: today }), commitment({ owner: null })]
    expect(timeAsked(commitments, [], personOf, today).map(({ person, day }) => [person, day])).toEqual([[lena, today], [karin, null]])
    expect(timeAsked(commitments, [], (id) => (id === karin ? null : id), today).map(({ person }) => person)).toEqual([lena])
  })
})

describe('the next steps', () => {
  it('are the first steps of what is open, soonest first; of what is begun not one whose day has been', () => {
    const [late, soon, later, undated] = [
      commitment({ firstStep: 'Ring', firstStepDate: '2027-01-02' }),
      commitment({ firstStep: 'Mät', firstStepDate: '2027-01-12', status: 'started' }),
      commitment({ firstStep: 'Fråga', due: '2027-02-01' }),
      commitment({ firstStep: 'Skriv', status: 'started' }),
    ]
    const others = [commitment(), commitment({ firstStep: 'Klart', status: 'done' }), commitment({ firstStep: 'Förbi', firstStepDate: '2027-01-02', status: 'started' })]
    expect(nextSteps([...others, undated, later, soon, late], today).map(({ commitment: of, day }) => [of.firstStep, day])).toEqual([
      ['Ring', '2027-01-02'], ['Mät', '2027-01-12'], ['Fråga', '2027-02-01'], ['Skriv', null],
    ])
  })
})
