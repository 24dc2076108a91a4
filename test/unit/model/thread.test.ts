import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import type { Reference } from '../../../src/model/entity.ts'
import type { Idea } from '../../../src/model/idea.ts'
import { type MeetingId, newId, type OrganisationId, type ReflectionId } from '../../../src/model/ids.ts'
import { lenderOf } from '../../../src/model/lender.ts'
import type { PdsaTest } from '../../../src/model/pdsaTest.ts'
import { borrowings, fateOf, meetingsOf, reachedSteps, sheetOf, type Thread, threadsAt, threadsBehind, threadsOf } from '../../../src/model/thread.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(21)
const id = () => newId(bytes)
const [norrvik, ekdala, sydlund] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
const ref = (kind: Reference['kind'], to: string): Reference => ({ kind, circle: null, id: to })
const idea = (of: Partial<Idea> = {}) => ({ id: id(), organisation: norrvik, dimension: null, meeting: null, choice: null, what: 'Fråga alla', reason: '', difference: '', from: [ref('organisation', ekdala)], ...of }) as Idea
const commitment = (of: Partial<Commitment> = {}) =>
  ({ id: id(), organisation: norrvik, status: 'planned', progress: null, decision: null, closedAt: null, meeting: null, outcome: '', lesson: '', from: [], ...of }) as Commitment
const nobody = () => null
const one = (ideas: Idea[], commitments: Commitment[]) => {
  const [thread] = threadsOf({ ideas, commitments }, nobody)
  if (thread === undefined) throw new Error('there is no thread')
  return thread
}

describe('a thread', () => {
  it('holds an idea with all that was promised of it, and what those led to', () => {
    const first = idea()
    const made = commitment({ from: [ref('idea', first.id)] })
    const next = commitment({ from: [ref('commitment', made.id)] })
    const other = commitment()
    const threads = threadsOf({ ideas: [first, idea()], commitments: [next, made, other] }, nobody)
    expect(threads.map((each) => each.commitments.map((one) => one.id))).toEqual([[made.id, next.id], [], [other.id]])
    expect(threads[0]).toMatchObject({ id: first.id, lender: ekdala, borrower: norrvik })
    expect(threads[2]).toMatchObject({ idea: null, lender: null, borrower: norrvik })
  })

  it('holds the tests that were made of its commitments, of which one that is done counts as a step', () => {
    const [made, other] = [commitment(), commitment()]
    const test = (of: Commitment, observations: string) => ({ id: id(), from: [ref('commitment', of.id)], observations, asPlanned: null }) as unknown as PdsaTest
    const [planned, done] = [test(made, ''), test(other, 'Åtta svarade')]
    const [first, second] = threadsOf({ ideas: [], commitments: [made, other], tests: [done, planned] }, nobody)
    expect([first?.tests, second?.tests]).toEqual([[planned], [done]])
    expect([first, second].map((thread) => thread && reachedSteps(thread).has('test'))).toEqual([false, true])
  })

  it('has every commitment once, also one of two ideas, and one whose idea is gone, and such that name each other', () => {
    const [a, b] = [idea(), idea()]
    const both = commitment({ from: [ref('idea', a.id), ref('idea', b.id)] })
    const orphan = commitment({ from: [ref('idea', id())] })
    const [x, y] = [id(), id()]
    const ring = [commitment({ id: x as Commitment['id'], from: [ref('commitment', y)] }), commitment({ id: y as Commitment['id'], from: [ref('commitment', x)] })]
    const all = [both, orphan, ...ring]
    const seen = threadsOf({ ideas: [a, b], commitments: all }, nobody).flatMap((each) => each.commitments.map((one) => one.id))
    expect(seen.sort()).toEqual(all.map((each) => each.id).sort())
  })

  it('tells at which meetings something of it was given, each once, and is found from there', () => {
    const [first, second, third] = [newId<MeetingId>(bytes), newId<MeetingId>(bytes), newId<MeetingId>(bytes)]
    const from = idea({ meeting: first })
    const made = (meeting: MeetingId | null) => commitment({ meeting, from: [ref('idea', from.id)] })
    const threads = threadsOf({ ideas: [from], commitments: [made(second), made(first), made(null), commitment({ meeting: third }), commitment({ meeting: null })] }, nobody)
    expect(threads.map(meetingsOf)).toEqual([[first, second], [third], []])
    expect([first, second, third].map((meeting) => threadsAt(threads, meeting).map((thread) => threads.indexOf(thread)))).toEqual([[0], [0], [1]])
  })

  it('is read also where a member has made a chain of thousands', () => {
    const chain = Array.from({ length: 20_000 }, (): Commitment => commitment())
    const linked = chain.map((each, i) => ({ ...each, from: i === 0 ? [] : [ref('commitment', chain[i - 1]?.id ?? '')] }))
    expect(threadsOf({ ideas: [], commitments: linked }, nobody).map((each) => each.commitments.length)).toEqual([20_000])
  })

  it('tells whose way of working it was: that of who is named, or of who wrote the reflection; one’s own is nobody’s', () => {
    const [note, organisationOf] = [newId<ReflectionId>(bytes), () => sydlund]
    expect(lenderOf([ref('idea', id()), ref('reflection', note)], organisationOf)).toBe(sydlund)
    expect(lenderOf([ref('organisation', ekdala), ref('reflection', note)], organisationOf)).toBe(ekdala)
    const [thread] = threadsOf({ ideas: [], commitments: [commitment({ organisation: sydlund, from: [ref('reflection', note)] })] }, organisationOf)
    expect(thread?.lender).toBeNull()
  })
})

describe('how far a thread has come', () => {
  const steps = (thread: Thread) => [...reachedSteps(thread)]

  it('is read from its beads', () => {
    const from = idea({ dimension: 'statistics' })
    const of = (rest: Partial<Commitment>) => one([from], [commitment({ from: [ref('idea', from.id)], ...rest })])
    expect(steps(one([idea()], []))).toEqual(['idea'])
    expect(steps(one([from], []))).toEqual(['difference', 'idea'])
    expect(steps(of({}))).toEqual(['difference', 'idea', 'commitment'])
    expect(steps(of({ progress: 'baseline' }))).not.toContain('test')
    expect(steps(of({ progress: 'testing' }))).toContain('test')
    for (const status of ['started', 'stopped'] as const) expect(steps(of({ status }))).not.toContain('test')
    expect(steps(of({ status: 'stopped', outcome: 'Ingen svarade' }))).toContain('test')
    expect(steps(of({ status: 'done', outcome: 'Hälften', lesson: 'Fråga tidigt', progress: 'spreading' }))).toEqual(['difference', 'idea', 'commitment', 'test', 'result', 'lesson', 'spread'])
  })

  it('and what became of it is its last decision', () => {
    expect(fateOf(one([idea({ choice: 'no' })], []))).toBe('declined')
    expect(fateOf(one([idea({ choice: 'later' })], []))).toBe('waiting')
    const from = idea()
    const of = (...rest: Partial<Commitment>[]) => fateOf(one([from], rest.map((each) => commitment({ from: [ref('idea', from.id)], ...each }))))
    expect(of({ status: 'started' }, { status: 'done', decision: 'keep', closedAt: 2 })).toBe('going')
    expect(of({ status: 'done', decision: 'keep', closedAt: 9 }, { status: 'stopped', decision: 'drop', closedAt: 2 })).toBe('kept')
    expect(of({ status: 'partly', decision: 'change', closedAt: 1 })).toBe('changed')
    expect(of({ status: 'stopped', closedAt: 1 })).toBe('ended')
  })
})

it('what was borrowed from whom is told for each pair, and nobody borrows from themselves', () => {
  const [a, b] = [idea(), idea({ organisation: sydlund })]
  const own = idea({ from: [ref('organisation', norrvik)] })
  const again = commitment({ organisation: norrvik, from: [ref('organisation', ekdala)] })
  const found = borrowings(threadsOf({ ideas: [a, b, own], commitments: [again] }, nobody))
  expect(found.map(({ lender, borrower, threads }) => [lender, borrower, threads.length])).toEqual([[ekdala, norrvik, 2], [ekdala, sydlund, 1]])
})

describe('a result sheet and the threads behind it', () => {
  it('lead to each other: what was promised by who shared it, and nothing else', () => {
    const borrowed = idea()
    const threads = threadsOf({ ideas: [borrowed, idea()], commitments: [commitment({ from: [ref('idea', borrowed.id)] }), commitment({ organisation: ekdala })] }, nobody)
    expect(threadsBehind(threads, norrvik).map(({ id: bead }) => bead)).toEqual([borrowed.id])
    expect(threads.map((thread) => sheetOf(thread, new Set([norrvik])))).toEqual([norrvik, null, null])
    expect(threads.map((thread) => sheetOf(thread, new Set()))).toEqual([null, null, null])
  })
})
