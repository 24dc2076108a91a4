import { describe, expect, it } from 'vitest'
import { type CircleId, type MeetingId, newId, type OrganisationId, type PersonId, type RevisionId } from '../../../src/model/ids.ts'
import { newestRevisions, type Revision, revisionNumbers, seriesOf, signedText } from '../../../src/model/revision.ts'
import { seeded } from './random.ts'

const random = seeded(Number(process.env['SEED'] ?? 22))
const id = <T extends RevisionId | CircleId | OrganisationId | MeetingId | PersonId>() => newId<T>(random.bytes)
const organisations = [id<OrganisationId>(), id<OrganisationId>()]
const meetings = [id<MeetingId>(), id<MeetingId>(), null]

function revision(given: Partial<Revision> = {}): Revision {
  const [organisation, meeting] = [organisations[0] ?? id<OrganisationId>(), meetings[0] ?? null]
  return { id: id(), home: id(), organisation, subject: 'rating', meeting, content: '{}', by: null, at: 1000, hash: '', signature: '', ...given }
}

function shuffled<T>(list: readonly T[]): T[] {
  return list.map((each) => ({ each, key: random.int(1e9) })).sort((a, b) => a.key - b.key).map(({ each }) => each)
}

describe('the numbers of revisions', () => {
  it('go up by time within one series, each series by itself', () => {
    const [one, two, three] = [revision({ at: 1 }), revision({ at: 2 }), revision({ at: 3 })]
    const elsewhere = revision({ at: 2, meeting: meetings[1] ?? null })
    const others = revision({ at: 2, organisation: organisations[1] as OrganisationId })
    const numbers = revisionNumbers([three, one, elsewhere, two, others])
    expect([one, two, three, elsewhere, others].map((each) => numbers.get(each.id))).toEqual([1, 2, 3, 1, 1])
    const newest = newestRevisions([three, one, elsewhere, two, others])
    expect(newest.get(seriesOf(one))).toBe(three)
    expect(newest.get(seriesOf(others))).toBe(others)
  })

  it('of two that were shared in the same millisecond are settled by their ids', () => {
    const [low, high] = [revision(), revision()].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Revision, Revision]
    for (const list of [[low, high], [high, low]]) {
      expect(list.map((each) => revisionNumbers(list).get(each.id)).sort()).toEqual([1, 2])
      expect(revisionNumbers(list).get(low.id)).toBe(1)
      expect(newestRevisions(list).get(seriesOf(low))).toBe(high)
    }
  })

  it('are the same on every phone, in whatever order the revisions came, and none is used twice', () => {
    for (let run = 0; run < 200; run++) {
      const list = Array.from({ length: random.int(12) }, () =>
        revision({
          organisation: organisations[random.int(2)] as OrganisationId,
          meeting: meetings[random.int(3)] ?? null,
          // Few different times: many collide.
          at: random.int(4),
        }),
      )
      const [numbers, newest] = [revisionNumbers(list), newestRevisions(list)]
      const other = shuffled(list)
      expect(new Map([...revisionNumbers(other)].sort())).toEqual(new Map([...numbers].sort()))
      expect(new Map([...newestRevisions(other)].sort())).toEqual(new Map([...newest].sort()))
      for (const series of new Set(list.map(seriesOf))) {
        const row = list.filter((each) => seriesOf(each) === series)
        expect(row.map((each) => numbers.get(each.id)).sort()).toEqual(row.map((_, i) => i + 1).sort())
        const last = newest.get(series)
        expect(last && numbers.get(last.id)).toBe(row.length)
      }
    }
  })
})

describe('the text that is signed', () => {
  const round = id<CircleId>()
  const facts = revision({ by: id<PersonId>() })

  it('holds every fact and the round', () => {
    const changes: Partial<Revision>[] = [
      { id: id() },
      { home: id() },
      { organisation: id() },
      { subject: 'other' as 'rating' },
      { meeting: null },
      { content: '{ }' },
      { by: null },
      { at: 1001 },
    ]
    const texts = [signedText(round, facts), signedText(id(), facts), ...changes.map((change) => signedText(round, { ...facts, ...change }))]
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('is the same however its fields are ordered, and whatever else the value carries', () => {
    const turned = Object.fromEntries(Object.entries({ ...facts, deleted: false }).reverse()) as unknown as Revision
    expect(signedText(round, turned)).toBe(signedText(round, facts))
  })
})
