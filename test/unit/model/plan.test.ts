import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import type { Continuation } from '../../../src/model/continuation.ts'
import { type DeadlineRule, deadlinesOf, presentationsShared } from '../../../src/model/deadline.ts'
import type { CircleId, CommitmentId, ContinuationId, MeetingId, OrganisationId, RevisionId, SpreadId, SpreadPlanId } from '../../../src/model/ids.ts'
import type { Meeting } from '../../../src/model/meeting.ts'
import { asRows, commonPlan, isAhead, nearest, ownPlan, type PlanInput, type Reader, wholePlan } from '../../../src/model/plan.ts'
import type { Spread } from '../../../src/model/spread.ts'
import type { SpreadPlan } from '../../../src/model/spreadPlan.ts'

const rules: readonly DeadlineRule[] = [
  { id: 'invitation', daysBefore: 14, before: ['learning1'], by: 'host', doneWhen: 'invited' },
  { id: 'presentations', daysBefore: 7, before: ['learning1'], by: 'everyOrganisation', doneWhen: 'shared' },
  { id: 'room', daysBefore: 1, before: ['learning1'], by: 'host', doneWhen: null },
]
const [norrvik, ekdala, solhamn] = ['norrvik', 'ekdala', 'solhamn'] as OrganisationId[] as [OrganisationId, OrganisationId, OrganisationId]
const participants = [norrvik, ekdala]
const entity = { created: { by: null, meeting: null, at: 0 }, deleted: false, from: [] }

function meeting(date: string | null, more: Partial<Meeting> = {}): Meeting {
  const fixed = { title: null, theme: null, startsAt: null, place: '', invitedAt: null, order: '' }
  return { ...entity, ...fixed, id: 'm' as MeetingId, kind: 'learning1', host: ekdala, date, ...more }
}

function commitment(id: string, due: string | null, status: Commitment['status'] = 'started'): Commitment {
  const texts = { what: '', why: '', firstStep: '', prediction: '', outcome: '', lesson: '' }
  const none = { meeting: null, owner: null, organisation: null, progress: null, decision: null, closedAt: null, circle: null }
  return { ...entity, ...texts, ...none, id: id as CommitmentId, due, status, moved: false, earlier: [] }
}

const input = (meetings: readonly Meeting[], isShared: PlanInput['isShared'] = () => null): PlanInput => ({
  meetings,
  rules,
  participants,
  isShared,
})
const brief = (entries: readonly { key: string; date: string; state: string }[]) =>
  entries.map(({ key, date, state }) => `${key} ${date} ${state}`)

describe('the deadlines of a meeting', () => {
  const of = (each: Meeting, isShared: PlanInput['isShared'] = () => null) => deadlinesOf(each, rules, participants, isShared)

  it('are counted back from its date, over months and years', () => {
    expect(of(meeting('2027-01-14')).map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-07', '2027-01-13'])
    expect(of(meeting('2028-03-01')).map(({ date }) => date)).toEqual(['2028-02-16', '2028-02-23', '2028-02-29'])
  })

  it('are none without a date, or for an agenda that the method gives none', () => {
    expect(of(meeting(null))).toEqual([])
    expect(of(meeting('2027-01-14', { kind: 'own' }))).toEqual([])
  })

  it('are for the host, for every participating organisation, or for nobody while there is no host', () => {
    expect(of(meeting('2027-01-14')).map(({ organisations }) => organisations)).toEqual([[ekdala], participants, [ekdala]])
    expect(of(meeting('2027-01-14', { host: null }))[0]?.organisations).toEqual([])
  })

  it('are done when the fact says so, and unknown when nothing can tell', () => {
    const done = (more: Partial<Meeting>, isShared?: PlanInput['isShared']) =>
      of(meeting('2027-01-14', more), isShared).map((deadline) => deadline.done)
    expect(done({})).toEqual([false, null, null])
    expect(done({ invitedAt: '2026-12-01' }, () => true)).toEqual([true, true, null])
    expect(done({}, (_, organisation) => organisation === norrvik)).toEqual([false, false, null])
    expect(done({}, (_, organisation) => (organisation === norrvik ? true : null))).toEqual([false, null, null])
    expect(done({}, (_, organisation) => (organisation === norrvik ? false : null))).toEqual([false, false, null])
  })
})

describe('who has not done it', () => {
  const missing = (more: Partial<Meeting>, isShared: PlanInput['isShared']) =>
    deadlinesOf(meeting('2027-01-14', more), rules, participants, isShared).map((deadline) => deadline.missing)

  it('is the host until the invitation is sent, and every organisation known not to have shared', () => {
    expect(missing({}, (_, organisation) => organisation === norrvik)).toEqual([[ekdala], [ekdala], []])
    expect(missing({}, () => false)).toEqual([[ekdala], participants, []])
    expect(missing({ invitedAt: '2026-12-01' }, () => null)).toEqual([[], [], []])
  })
})

describe('a presentation', () => {
  const revision = { id: 'r' as RevisionId, home: 'h' as CircleId, content: '', by: null, at: 0, hash: '', signature: '' }
  const one = { ...revision, organisation: norrvik, subject: 'presentation', meeting: 'm' as MeetingId } as const
  const shared = (...known: Parameters<typeof presentationsShared>[0]) =>
    presentationsShared(known)(meeting('2027-01-14'), norrvik)

  it('is shared when a genuine revision of it is in the round', () => {
    expect(shared()).toBe(false)
    expect(shared({ revision: one, authenticity: 'genuine' })).toBe(true)
    expect(shared({ revision: one, authenticity: 'foreign' }, { revision: one, authenticity: 'genuine' })).toBe(true)
  })

  it.each(['unsigned', 'changed', 'foreign'] as const)('is not when all there is of it is %s', (authenticity) => {
    expect(shared({ revision: one, authenticity })).toBe(false)
  })

  it('is not told of while one is being checked', () => {
    expect(shared({ revision: one, authenticity: null })).toBeNull()
  })

  it.each([{ organisation: ekdala }, { meeting: 'n' as MeetingId }, { meeting: null }, { subject: 'rating' as const }])(
    'is another one with %j',
    (other) => {
      expect(shared({ revision: { ...one, ...other }, authenticity: 'genuine' })).toBe(false)
      expect(shared({ revision: { ...one, ...other }, authenticity: null })).toBe(false)
    },
  )
})

describe('the common plan', () => {
  it('is all meetings that have a date, with their deadlines, by date', () => {
    const second = meeting('2027-01-10', { id: 'n' as MeetingId, kind: 'own' })
    const entries = commonPlan(input([meeting('2027-01-14'), meeting(null), second]), '2026-12-20')
    expect(brief(entries)).toEqual([
      'm.invitation 2026-12-31 soon',
      'm.presentations 2027-01-07 later',
      'n 2027-01-10 later',
      'm.room 2027-01-13 later',
      'm 2027-01-14 later',
    ])
  })

  it.each([
    ['2026-12-16', 'later'],
    ['2026-12-17', 'soon'],
    ['2026-12-31', 'soon'],
    ['2027-01-01', 'late'],
  ])('on %s the invitation is %s', (today, state) => {
    expect(commonPlan(input([meeting('2027-01-14')]), today)[0]?.state).toBe(state)
  })

  it('calls an invitation that was sent done, on time or not', () => {
    const sent = meeting('2027-01-14', { invitedAt: '2027-01-03' })
    expect(commonPlan(input([sent]), '2027-01-04')[0]).toMatchObject({ key: 'm.invitation', state: 'done' })
  })

  it('never calls late what nothing can tell of', () => {
    const states = (isShared?: PlanInput['isShared']) =>
      commonPlan(input([meeting('2027-01-14')], isShared), '2027-01-14').map(({ state }) => state)
    expect(states()).toEqual(['late', 'past', 'past', 'soon'])
    expect(states(() => false)).toEqual(['late', 'late', 'past', 'soon'])
  })
})

describe('the own plan', () => {
  const own = (organisation: OrganisationId | null, isShared?: PlanInput['isShared']) =>
    ownPlan(input([meeting('2027-01-14')], isShared), { organisation, commitments: [] }, '2027-01-10').map(({ key }) => key)

  it('has the deadlines of the own organisation only', () => {
    expect(own(ekdala)).toEqual(['m.invitation', 'm.presentations', 'm.room', 'm'])
    expect(own(norrvik)).toEqual(['m.presentations', 'm'])
    expect(own(solhamn)).toEqual(['m'])
    expect(own(null)).toEqual(['m'])
  })

  it('asks only whether the own presentation is shared', () => {
    const plan = ownPlan(
      input([meeting('2027-01-14')], (_, organisation) => organisation === norrvik),
      { organisation: norrvik, commitments: [] },
      '2027-01-10',
    )
    expect(plan[0]).toMatchObject({ key: 'm.presentations', state: 'done' })
  })

  it('has what the reader has promised among the rest; what is closed or has no date is left out', () => {
    const commitments = [
      commitment('a', '2027-01-09'),
      commitment('b', '2027-01-20', 'planned'),
      commitment('c', '2027-01-12', 'partly'),
      commitment('d', null),
      commitment('e', '2027-06-01'),
    ]
    const plan = ownPlan(input([meeting('2027-01-14')]), { organisation: null, commitments }, '2027-01-10')
    expect(brief(plan)).toEqual(['a 2027-01-09 late', 'm 2027-01-14 soon', 'b 2027-01-20 soon', 'e 2027-06-01 later'])
  })

  it('names a thing as the common plan does', () => {
    const common = commonPlan(input([meeting('2027-01-14')]), '2027-01-10').map(({ key }) => key)
    expect(own(ekdala).filter((key) => !common.includes(key))).toEqual([])
  })
})

describe('what the own organisation plans for afterwards', () => {
  const goesOn = (id: string, day: string | null, more: Partial<Continuation> = {}): Continuation =>
    ({ ...entity, earlier: [], what: '', owner: '', where: '', commitment: null, place: null, organisation: norrvik, id: id as ContinuationId, day, ...more })
  const unit = (id: string, day: string | null, more: Partial<SpreadPlan> = {}): SpreadPlan =>
    ({ ...entity, earlier: [], unit: id, what: '', how: '', asks: '', reason: '', commitment: null, state: 'untouched', spread: null, organisation: norrvik, id: id as SpreadPlanId, day, ...more })
  const spread = (deleted: boolean): Spread => ({ ...entity, deleted, id: 's' as SpreadId, commitment: 'c' as CommitmentId, unit: 'u', day: null, how: '' })
  const of = (reader: Partial<Reader>) => ownPlan(input([]), { organisation: norrvik, commitments: [], ...reader }, '2027-01-10')

  it('is there on its day, late when that has passed, without what has none', () => {
    const continuations = [goesOn('a', '2027-01-09'), goesOn('b', '2027-01-24'), goesOn('c', null)]
    const spreadPlans = [unit('d', '2027-01-25'), unit('e', null), unit('f', '2027-01-01', { state: 'asked' })]
    expect(brief(of({ continuations, spreadPlans }))).toEqual(['f 2027-01-01 late', 'a 2027-01-09 late', 'b 2027-01-24 soon', 'd 2027-01-25 later'])
  })

  it('is of no other organisation, and of nobody who belongs to none', () => {
    const others = { continuations: [goesOn('a', '2027-01-09', { organisation: ekdala }), goesOn('b', '2027-01-09', { organisation: null })], spreadPlans: [unit('d', '2027-01-25', { organisation: ekdala })] }
    expect(of(others)).toEqual([])
    expect(of({ ...others, organisation: null })).toEqual([])
  })

  it('is no unit that has begun or has to wait; one whose spread was taken away is planned again', () => {
    const begun = unit('d', '2027-01-25', { spread: 's' as SpreadId })
    const spreads = (deleted: boolean) => new Map([['s' as SpreadId, spread(deleted)]])
    expect(of({ spreadPlans: [begun], spreads: spreads(false) })).toEqual([])
    expect(brief(of({ spreadPlans: [begun], spreads: spreads(true) }))).toEqual(['d 2027-01-25 later'])
    expect(of({ spreadPlans: [unit('e', '2027-01-25', { state: 'notNow' })] })).toEqual([])
  })

  it('stands in a list with one row for all units of a day, and in the calendar with each', () => {
    const spreadPlans = ['d', 'e', 'f'].map((id) => unit(id, '2027-01-25'))
    const plan = of({ spreadPlans: [...spreadPlans, unit('g', '2027-02-01')], continuations: [goesOn('a', '2027-01-25')] })
    expect(plan.map(({ key }) => key)).toEqual(['a', 'd', 'e', 'f', 'g'])
    expect(asRows(plan).map((entry) => [entry.key, entry.kind === 'spreadPlan' ? entry.others : null])).toEqual([['a', null], ['d', 2], ['g', 0]])
  })
})

describe('the whole plan', () => {
  const common = commonPlan(input([meeting('2027-01-14')], () => false), '2027-01-10')
  const own = ownPlan(
    input([meeting('2027-01-14')], () => true),
    { organisation: norrvik, commitments: [commitment('a', '2027-01-09')] },
    '2027-01-10',
  )

  it('has everything once, by date, the own as the own', () => {
    expect(brief(wholePlan(common, own))).toEqual([
      'm.invitation 2026-12-31 late',
      'm.presentations 2027-01-07 done',
      'a 2027-01-09 late',
      'm.room 2027-01-13 soon',
      'm 2027-01-14 soon',
    ])
  })

  it('is ahead until it is done, or its day has been', () => {
    const states = ['done', 'late', 'soon', 'later', 'past'] as const
    expect(states.filter((state) => isAhead({ state }))).toEqual(['late', 'soon', 'later'])
  })
})

describe('what to show at once', () => {
  const entries = commonPlan(input([meeting('2027-01-14')]), '2026-12-01')
  it.each([
    ['2026-11-01', 3],
    ['2027-01-01', 4],
  ])('on %s: %d of four', (today, count) => {
    expect(nearest(entries, today)).toBe(count)
  })
})
