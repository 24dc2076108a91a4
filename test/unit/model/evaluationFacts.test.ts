/** What the evaluation's questions about use and effect can be answered from: of the round alone, and of nobody's answer. */
import { describe, expect, it } from 'vitest'
import { evaluationFacts } from '../../../src/model/evaluationFacts.ts'
import type { Commitment } from '../../../src/model/commitment.ts'
import type { Idea } from '../../../src/model/idea.ts'
import { newId, type OrganisationId } from '../../../src/model/ids.ts'
import type { RatingShift } from '../../../src/model/ratingShift.ts'
import type { Thread } from '../../../src/model/thread.ts'
import { asksForFacts } from '../../../src/method/evaluation.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(31)
const [norrvik, ekdala, sydlund] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
const all = [norrvik, ekdala, sydlund]
const closed = (decision: Commitment['decision']) => ({ status: 'done', decision, closedAt: 1 }) as Commitment
const going = { status: 'started', decision: null, closedAt: null } as Commitment
const thread = (commitments: readonly Commitment[], more: Partial<Thread> = {}, idea: Partial<Idea> | null = {}): Thread =>
  ({ id: newId(bytes), idea: idea === null ? null : ({ choice: 'try', adapted: '', ...idea } as Idea), commitments, tests: [], spreads: [], lender: ekdala, borrower: norrvik, ...more })
const shift = (more: Partial<RatingShift> = {}): RatingShift => ({ dimension: 'goals', from: 'started', to: 'working', evidence: 'Protokoll', shift: 'up', ...more })
const none = () => []

describe('ideas that were used', () => {
  it('are those of others that something was promised of, with what became of them and how they were adapted', () => {
    const threads = [thread([closed('keep')], {}, { adapted: ' Bara i skolan. ' }), thread([closed('change')]), thread([closed('drop')]), thread([going])]
    const [facts] = evaluationFacts(all, threads, none)
    expect(facts).toMatchObject({ organisation: norrvik, unused: 0, moved: [] })
    expect(facts?.used.map(({ fate, adapted }) => [fate, adapted])).toEqual([['kept', 'Bara i skolan.'], ['changed', ''], ['dropped', ''], ['going', '']])
  })

  it('are told apart from those that wait or were turned down', () => {
    expect(evaluationFacts(all, [thread([]), thread([], {}, { choice: 'no' })], none)).toEqual([{ organisation: norrvik, used: [], unused: 2, moved: [] }])
  })

  it('are none that are one’s own, or that nobody is told to have had', () => {
    const own = [thread([going], { lender: norrvik }), thread([going], { lender: null }), thread([going], {}, null)]
    expect(evaluationFacts(all, own, none)).toEqual([])
  })
})

describe('ratings that have moved', () => {
  const moved = (shifts: readonly RatingShift[]) => evaluationFacts(all, [], (of) => (of === sydlund ? shifts : [])).flatMap((each) => each.moved)

  it('are those with evidence, up or down', () => {
    const down = shift({ dimension: 'budget', from: 'working', to: 'started', shift: 'down' })
    expect(moved([shift(), down])).toEqual([shift(), down])
    expect(moved([shift({ evidence: ' ' }), shift({ shift: 'same' }), shift({ shift: null }), shift({ from: null, shift: null })])).toEqual([])
  })

  it('are told by organisation, in the order they are given in', () => {
    const facts = evaluationFacts(all, [thread([going], { lender: norrvik, borrower: ekdala })], (of) => (of === ekdala ? [] : [shift()]))
    expect(facts.map(({ organisation, used, moved: own }) => [organisation, used.length, own.length])).toEqual([[norrvik, 0, 1], [ekdala, 1, 0], [sydlund, 0, 1]])
  })
})

it('belong to the questions in words about use and effect, and to no question that is counted', () => {
  const structure = structureOf('2026-1')
  if (structure === null) throw new Error('no method')
  expect(structure.evaluation.map(({ id }) => id).filter((id) => asksForFacts(structure, `evaluation.${id}`))).toEqual(['applied', 'realised'])
  for (const prompt of [null, 'evaluation', 'applied', 'together.monday']) expect(asksForFacts(structure, prompt)).toBe(false)
})
