import { describe, expect, it } from 'vitest'
import { addPaperAnswers, evaluationsView, removePaperAnswers } from '../../../src/document/evaluations.ts'
import { release } from '../../../src/document/release.ts'
import { roundContent } from '../../../src/document/roundContent.ts'
import { evaluate } from '../../../src/model/evaluation.ts'
import { type AgendaItemId, type CircleId, type MeetingId, newId, type ReflectionId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const item = newId<AgendaItemId>(bytes)
const questions = [{ id: 'climate', answers: ['mostly', 'completely'] }]
const own = { kind: 'answer', id: newId<ReflectionId>(bytes), circle: newId<CircleId>(bytes), meeting: newId<MeetingId>(bytes), item, question: 'climate', answer: 'mostly' } as const

describe('answers from paper', () => {
  it('count among those of the phones, and it is told how many they are; two may type in at once', () => {
    const round = newCircle()
    value(release(round, own, 1, bytes))
    const other = copyOf(round)
    value(addPaperAnswers(round, contextOf(), item, [{ question: 'climate', answer: 'completely' }]))
    value(addPaperAnswers(other, contextOf(), item, [{ question: 'climate', answer: 'mostly' }, { question: 'relay', answer: 'yes' }]))
    meet(round, other)
    const all = evaluationsView(other).get().get(item) ?? []
    expect(all).toHaveLength(4)
    expect(evaluate(questions, all)).toEqual([{ question: 'climate', of: 3, onPaper: 2, counts: [{ answer: 'mostly', count: 2 }, { answer: 'completely', count: 1 }] }])
    expect(roundContent(round).evaluations.filter(({ paper }) => paper)).toHaveLength(3)
  })

  it('can be taken back; what somebody has answered themselves can not', () => {
    const round = newCircle()
    value(release(round, own, 1, bytes))
    const ids = value(addPaperAnswers(round, contextOf(), item, [{ question: 'climate', answer: 'completely' }]))
    value(removePaperAnswers(round, [...ids, own.id]))
    expect(evaluationsView(round).get().get(item)).toEqual([{ question: 'climate', answer: 'mostly', paper: false }])
  })
})
