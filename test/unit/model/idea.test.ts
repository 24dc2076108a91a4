import { describe, expect, it } from 'vitest'
import { byChoice, type Idea, ideaTitle, missingToChoose, whyOf } from '../../../src/model/idea.ts'
import { type IdeaId, newId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const random = seeded(24)

function idea(choice: Idea['choice'], at: number): Idea {
  const created = { by: null, meeting: null, at }
  const more = { adapted: '', difference: '', cause: '', consequence: '' }
  return { id: newId<IdeaId>(random.bytes), created, deleted: false, from: [], what: 'w', reason: '', ...more, organisation: null, meeting: null, dimension: null, choice, earlier: [] }
}

describe('choosing what becomes of an idea', () => {
  it('asks what it is, and why when it has to wait or is turned down', () => {
    const empty = { what: ' ', reason: '\n' }
    expect(missingToChoose(empty, 'try')).toEqual(['what'])
    expect(missingToChoose(empty, 'later')).toEqual(['what', 'reason'])
    expect(missingToChoose(empty, 'no')).toEqual(['what', 'reason'])
    const told = { what: 'Lotsar', reason: 'Nästa år' }
    for (const choice of ['try', 'later', 'no'] as const) expect(missingToChoose(told, choice)).toEqual([])
    expect(missingToChoose({ ...told, reason: '' }, 'try')).toEqual([])
  })
})

it('lists what is to be decided first, then try, later and no, the newest first in each', () => {
  const order = [idea(null, 2), idea(null, 1), idea('try', 9), idea('later', 3), idea('later', 1), idea('no', 8)]
  const mixed = [...order].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(mixed.sort(byChoice)).toEqual(order)
  const [one, two] = [idea('try', 5), idea('try', 5)].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Idea, Idea]
  expect([two, one].sort(byChoice)).toEqual([one, two])
})

it('that begins with a difference is called that until it is said what is done about it', () => {
  expect(ideaTitle({ what: ' ', difference: ' Ekdala får säga nej. ' })).toBe('Ekdala får säga nej.')
  expect(ideaTitle({ what: 'Rätt att säga nej', difference: 'Ekdala får säga nej.' })).toBe('Rätt att säga nej')
})

it('tells a commitment what it is for: a paragraph for each that is written', () => {
  expect(whyOf({ difference: 'De får säga nej.', cause: 'Nämnden har beslutat.\nIngen frågar hos oss. ', consequence: ' ' })).toBe('De får säga nej.\n\nNämnden har beslutat.\nIngen frågar hos oss.')
  expect(whyOf({ difference: '', cause: '', consequence: '' })).toBe('')
})
