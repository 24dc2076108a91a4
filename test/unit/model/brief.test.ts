import { describe, expect, it } from 'vitest'
import { briefLength, type BriefInput, briefOf, briefParts, briefRoles, mostQuestions, readingMinutes, shorten, whyLength } from '../../../src/model/brief.ts'
import { briefPhase } from '../../../src/model/briefPhase.ts'
import type { Commitment } from '../../../src/model/commitment.ts'
import { newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import type { Thread } from '../../../src/model/thread.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(71)
const [norrvik, ekdala] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
const [karin, lena] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
const commitment = (of: Partial<Commitment> = {}) =>
  ({
    id: newId(bytes), created: { by: null, meeting: null, at: 0 }, organisation: norrvik, owner: lena, due: null, status: 'planned', progress: null,
    decision: null, closedAt: null, what: 'Fråga alla', outcome: '', lesson: '', from: [], ...of,
  }) as Commitment
const brief = (commitments: Commitment[], rest: Partial<BriefInput> = {}) =>
  briefOf({ commitments, threads: [], organisation: norrvik, isOwn: (owner) => owner === karin, today: '2027-01-10', ...rest })

describe('the round in short', () => {
  it('asks the reader for what is the reader’s and open, the first due first, and tells how much more there is', () => {
    const [a, b, c, d] = ['2027-03-01', '2027-02-01', null, '2027-04-01'].map((due) => commitment({ owner: karin, due }))
    const done = commitment({ owner: karin, status: 'done' })
    const found = brief([a, b, c, d, done, commitment()] as Commitment[])
    expect([found.asked, found.more]).toEqual([[b, a, d], 1])
  })

  it('counts what the organisation has promised, ended and learnt, and nobody else’s', () => {
    const found = brief([
      commitment({ due: '2027-01-09' }),
      commitment({ due: '2027-01-10' }),
      commitment({ status: 'done', lesson: 'Fråga tidigt', closedAt: 5 }),
      commitment({ status: 'stopped' }),
      commitment({ organisation: ekdala, due: '2026-01-01' }),
    ])
    expect(found.stands).toEqual({ open: 2, late: 1, ended: 2, lessons: 1, borrowed: 0 })
    expect(brief([commitment()], { organisation: null }).stands).toEqual({ open: 0, late: 0, ended: 0, lessons: 0, borrowed: 0 })
  })

  it('finds worth asking of what is late, and of what nobody has tried', () => {
    const late = commitment({ due: '2026-12-01' })
    const [untested, begun, tested] = [commitment({ due: '2027-02-01' }), commitment({ progress: 'testing' }), commitment()]
    const threads = [{ borrower: norrvik, lender: ekdala, tests: [{ from: [{ kind: 'commitment', circle: null, id: tested.id }] }] }] as unknown as Thread[]
    const found = brief([untested, begun, tested, late], { threads })
    expect(found.worthAsking).toEqual([{ about: 'late', commitment: late }, { about: 'untested', commitment: untested }])
    expect(found.stands.borrowed).toBe(1)
  })

  it('tells of what is late once: not again what it asks the reader for', () => {
    const [own, left, theirs] = [commitment({ owner: karin, due: '2026-12-01' }), commitment({ owner: karin, due: '2027-01-09' }), commitment({ due: '2026-12-24' })]
    const asked = ['2026-12-02', '2026-12-03'].map((due) => commitment({ owner: karin, due, organisation: ekdala }))
    const found = brief([left, theirs, own, ...asked])
    expect([found.asked[0], found.more]).toEqual([own, 1])
    expect(found.late).toEqual([theirs, left])
    expect(found.stands.late).toBe(3)
  })

  it('is read in five minutes however much there is', () => {
    // As long as Swedish words are on average.
    const long = 'sekret '.repeat(2_000)
    const found = brief(Array.from({ length: 1_000 }, (_, i) => commitment({ owner: karin, what: long, lesson: long, due: '2026-12-01', closedAt: i, ...(i % 2 ? { status: 'done' as const } : {}) })))
    const whats = [...found.asked, ...found.lessons, ...found.worthAsking.map((each) => each.commitment)].map(({ what }) => shorten(what))
    const texts = [...whats, ...found.lessons.map(({ lesson }) => shorten(lesson)), ...Array.from({ length: 3 }, () => shorten(long, whyLength))]
    const words = texts.join(' ').split(/\s+/).length
    // 180 words a minute, and some 200 words that always stand there.
    expect((words + 200) / 180).toBeLessThan(5)
  })
})

describe('whose page it is', () => {
  it('every role has its own order, and nobody’s leaves out what is asked, what to ask and how it goes', () => {
    const orders = [...briefRoles, null].map((role) => briefParts(role))
    expect(new Set(orders.map((parts) => parts.join())).size).toBe(orders.length)
    for (const parts of orders) expect(parts).toEqual(expect.arrayContaining(['why', 'asked', 'questions', 'stands']))
    expect(briefRoles.map((role) => briefParts(role)[0])).toEqual(['why', 'asked', 'prepare', 'tests'])
  })

  it('is told by the meeting that comes next, or the first after it that the method knows, and when all are held by what comes then', () => {
    const isKnown = (phase: string) => ['startup', 'learning1', 'after'].includes(phase)
    expect(briefPhase(['startup', 'learning1'], 2, isKnown)).toBe('startup')
    expect(briefPhase(['own', 'learning1'], 3, isKnown)).toBe('learning1')
    expect(briefPhase(['own'], 3, isKnown)).toBeNull()
    expect(briefPhase([], 3, isKnown)).toBe('after')
    expect(briefPhase([], 0, isKnown)).toBeNull()
  })

  it('has room for the method’s questions beside what is worth asking of', () => {
    const many = Array.from({ length: 9 }, () => commitment({ due: '2026-12-01' }))
    expect(brief(many).worthAsking.length).toBeLessThanOrEqual(mostQuestions - 3)
    expect(brief(many).late).toHaveLength(9)
  })

  it('takes whole minutes to read, and never none', () => {
    expect([0, 1, 200, 201, 1000].map((words) => readingMinutes('ord '.repeat(words)))).toEqual([1, 1, 1, 2, 5])
  })
})

describe('a text in short', () => {
  it('is one line, cut between words', () => {
    expect(shorten(' Vi\n ringer  alla ')).toBe('Vi ringer alla')
    expect(shorten('Vi ringer alla familjer', 12)).toBe('Vi ringer …')
    expect(shorten('x'.repeat(500))).toHaveLength(briefLength + 2)
  })
})
