/** Two years through the real commands, any of which throws where it refuses; and every bead of the thread, both ways. */
import { describe, expect, it } from 'vitest'
import { attendanceView } from '../../../src/document/attendance.ts'
import { encodeDocument } from '../../../src/document/circleDocument.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { evaluationsView } from '../../../src/document/evaluations.ts'
import { holdingsView } from '../../../src/document/holding.ts'
import { ideasView } from '../../../src/document/ideas.ts'
import { improvementsView, measurementsView } from '../../../src/document/improvements.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { obstaclesView } from '../../../src/document/obstacles.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { pdsaTestsView } from '../../../src/document/pdsaTests.ts'
import { peopleView } from '../../../src/document/people.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { revisionsView } from '../../../src/document/revisions.ts'
import { runView } from '../../../src/document/run.ts'
import { spreadsView } from '../../../src/document/spreads.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { isClosed } from '../../../src/model/commitment.ts'
import { dueOn } from '../../../src/model/due.ts'
import { heldSince, waitingChecks } from '../../../src/model/holding.ts'
import { resolvePerson } from '../../../src/model/person.ts'
import { testedCommitment } from '../../../src/model/pdsaTest.ts'
import { fateOf, isBorrowed, reachedSteps, type Thread, threadsOf, threadSteps } from '../../../src/model/thread.ts'
import { today, wholeRound } from './wholeRound.ts'

const { round, mine, homes, ids: keys } = wholeRound()
const [commitments, ideas, spreads] = [commitmentsView(round).get(), ideasView(round).get(), spreadsView(round).get()]
const reflections = reflectionsView(round).get().byId
const people = peopleView(round).get().byId
const meetings = meetingsView(round).get().list
const tests = [...homes.values()].flatMap((home) => pdsaTestsView(home).get().list)
const organisationOf = (id: Parameters<typeof reflections.get>[0]) => {
  const author = reflections.get(id)?.created.by ?? null
  return author === null ? null : (people.get(resolvePerson(people, author))?.organisation ?? null)
}
const threads = threadsOf({ ideas: ideas.list, commitments: commitments.list, tests, spreads: spreads.list }, organisationOf)
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('the example of two years', () => {
  it('has the size of a real round, in documents that a phone opens at once', () => {
    expect(organisationsView(round).get().list).toHaveLength(4)
    expect(people.size).toBe(18)
    expect(meetings).toHaveLength(5)
    expect(commitments.list).toHaveLength(40)
    expect(tests).toHaveLength(60)
    for (const home of homes.values()) expect(pdsaTestsView(home).get().list.length).toBeGreaterThanOrEqual(8)
    expect(encodeDocument(round).length).toBeLessThan(400_000)
    for (const home of [...homes.values(), mine]) expect(encodeDocument(home).length).toBeLessThan(100_000)
  })

  it('was held: every meeting led to its end, with those who came', () => {
    for (const { id, kind } of meetings) {
      expect([kind, runView(round, id).get()?.status]).toEqual([kind, 'ended'])
      const there = attendanceView(round).get().list.filter(({ meeting, present }) => meeting === id && present)
      expect([kind, there.length >= 13]).toEqual([kind, true])
    }
  })

  it('has shared what the method asks for, and has been evaluated by nobody in particular', () => {
    const shared = revisionsView(round).get().list
    const count = (subject: string) => shared.filter((each) => each.subject === subject).length
    expect(['profile', 'prerequisites', 'rating', 'presentation', 'resultSheet'].map(count)).toEqual([4, 4, 9, 12, 4])
    expect([...evaluationsView(round).get().values()].flat()).toHaveLength(16 + 16 + 16 + 16 + 15 + 16 + 16)
    expect([...reflections.values()].filter(({ unsigned, created }) => unsigned && created.by === null)).toHaveLength(9)
  })

  it('measures and meets obstacles in every home', () => {
    for (const [key, home] of homes) {
      expect([key, improvementsView(home).get().list.length > 0, obstaclesView(home).get().list.length > 0]).toEqual([key, true, true])
      expect(measurementsView(home).get().list.length).toBeGreaterThanOrEqual(5)
    }
  })

  it('has kept, changed and dropped, and has some left to do', () => {
    const ended = commitments.list.filter(isClosed)
    const decided = (decision: string) => ended.filter((each) => each.decision === decision).length
    expect([ended.length, decided('keep'), decided('change'), decided('drop')]).toEqual([31, 18, 11, 2])
    expect(commitments.list.map((each) => dueOn(each, today).kind).filter((kind) => kind === 'late')).toHaveLength(2)
    const asked = commitments.list.map((each) => waitingChecks(each, spreads.list, holdingsView(round).get(), today))
    expect(asked.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3)
    for (const each of ended) expect([each.what, each.closedAt !== null]).toEqual([each.what, true])
  })
})

describe('the thread of the whole round', () => {
  /** Of how many threads something is a bead. */
  const holding = (part: (thread: Thread) => readonly { readonly id: string }[], id: string) => threads.filter((thread) => ids(part(thread)).includes(id))

  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    idea: new Set(ids(ideas.list)),
    commitment: new Set(ids(commitments.list)),
    reflection: new Set(reflections.keys()),
    organisation: new Set(ids(organisationsView(round).get().list)),
    dimension: new Set(structureOf('2026-1')?.dimensions),
  }
  const isThere = (kind: string, id: string) => known[kind]?.has(id) ?? false

  it('holds every bead once', () => {
    const all = (part: (thread: Thread) => readonly { readonly id: string }[]) => threads.flatMap(part).map(({ id }) => id).sort()
    expect(all(({ idea }) => (idea === null ? [] : [idea]))).toEqual(ids(ideas.list).sort())
    expect(all((thread) => thread.commitments)).toEqual(ids(commitments.list).sort())
    expect(all((thread) => thread.tests)).toEqual(ids(tests).sort())
    expect(all((thread) => thread.spreads)).toEqual(ids(spreads.list).sort())
  })

  it('leads from each idea back to its difference and forward to what came of it', () => {
    for (const idea of ideas.list) {
      const [thread] = holding((each) => (each.idea === null ? [] : [each.idea]), idea.id)
      expect([idea.what, isBorrowed(thread as Thread), reachedSteps(thread as Thread).has('difference')]).toEqual([idea.what, true, true])
      expect(idea.from.map(({ kind }) => kind)).toEqual(['organisation', 'dimension'])
      expect(idea.from[1]?.id).toBe(idea.dimension)
      const isTaken = commitments.list.some(({ from }) => from.some(({ id }) => id === idea.id))
      expect([idea.what, fateOf(thread as Thread)]).toEqual([idea.what, isTaken ? expect.stringMatching(/^(going|kept|changed|dropped)$/) : idea.choice === 'no' ? 'declined' : 'waiting'])
    }
  })

  it('leads from each commitment back to where it came from, and to its tests, result, lesson and spreads', () => {
    for (const each of commitments.list) {
      const own = holding((thread) => thread.commitments, each.id)
      expect([each.what, own.length]).toEqual([each.what, 1])
      const [thread] = own as [Thread]
      expect([each.what, each.from.length > 0]).toEqual([each.what, true])
      for (const { kind, id } of each.from) expect([each.what, kind, isThere(kind, id)]).toEqual([each.what, kind, true])
      const [source] = each.from
      if (source?.kind === 'idea') expect([each.what, thread.idea?.id]).toEqual([each.what, source.id])
      if (source?.kind === 'commitment') expect(ids(thread.commitments)).toContain(source.id)
      // Forward: all that names it is in the same thread.
      for (const test of tests.filter((one) => testedCommitment(one) === each.id)) expect(ids(thread.tests)).toContain(test.id)
      for (const spread of spreads.list.filter(({ commitment }) => commitment === each.id)) expect(ids(thread.spreads)).toContain(spread.id)
      for (const step of ['result', 'lesson'] as const) if (isClosed(each)) expect(reachedSteps(thread)).toContain(step)
      expect([each.what, each.created.by]).toEqual([each.what, each.owner])
    }
  })

  it('leads from each test and spread back to a commitment of its own organisation', () => {
    for (const [key, home] of homes) {
      const list = pdsaTestsView(home).get().list
      const here = new Set<string>(ids(list))
      for (const test of list) {
        const commitment = commitments.byId.get(testedCommitment(test) ?? ('' as never))
        const owner = commitment?.owner ?? null
        expect([test.question, owner === null ? null : people.get(owner)?.organisation]).toEqual([test.question, keys.organisation(key)])
        for (const { kind, id } of test.from) if (kind === 'pdsaTest') expect([test.question, here.has(id)]).toEqual([test.question, true])
      }
    }
    for (const { commitment, unit } of spreads.list) {
      const source = commitments.byId.get(commitment)
      expect([unit, source !== undefined && heldSince(source) !== null]).toEqual([unit, true])
    }
    const asked = new Set<string>([...commitments.list.filter((each) => heldSince(each) !== null), ...spreads.list.filter(({ day }) => day !== null)].map(({ id }) => id))
    for (const key of holdingsView(round).get().keys()) expect(asked).toContain(key.split('/')[0])
  })

  it('reaches every step somewhere, and all of them in one thread', () => {
    const reached = new Set(threads.flatMap((thread) => [...reachedSteps(thread)]))
    expect([...reached].sort()).toEqual([...threadSteps].sort())
    expect(threads.some((thread) => reachedSteps(thread).size === threadSteps.length)).toBe(true)
  })
})
