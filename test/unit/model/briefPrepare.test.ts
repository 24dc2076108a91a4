import { describe, expect, it } from 'vitest'
import { asksForTime, type PrepareInput, toPrepare, unanswered } from '../../../src/model/briefPrepare.ts'
import type { DeadlineRule } from '../../../src/model/deadline.ts'
import { type MeetingId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import type { Meeting } from '../../../src/model/meeting.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(73)
const [norrvik, ekdala] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
const meeting = (kind: string, date: string | null, host: OrganisationId | null = null) => ({ id: newId<MeetingId>(bytes), kind, date, host, invitedAt: null }) as Meeting
const rules: readonly DeadlineRule[] = [
  { id: 'invitation', daysBefore: 14, before: ['learning1', 'conference'], by: 'host', doneWhen: 'invited' },
  { id: 'presentations', daysBefore: 7, before: ['learning1'], by: 'everyOrganisation', doneWhen: 'shared' },
]
const prepare = (ahead: readonly Meeting[], rest: Partial<PrepareInput> = {}) =>
  toPrepare({ organisation: norrvik, ahead, rules, isRated: (kind) => kind !== 'own', hasSheets: (kind) => kind === 'conference', isShared: () => true, ...rest })
    .map(({ what, deadline, by, done }) => [deadline?.rule.id ?? what, by, done])

describe('what is to be prepared', () => {
  it('is all that the next meeting asks for, in the order of its days; the rating by when it is presented', () => {
    expect(prepare([meeting('learning1', '2027-02-22', norrvik), meeting('conference', '2027-05-03')], { isShared: (subject) => subject !== 'rating' })).toEqual([
      ['invitation', '2027-02-08', false],
      ['presentations', '2027-02-15', true],
      ['rating', '2027-02-15', false],
    ])
  })

  it('leaves what another organisation does to that, and passes a meeting by that asks for nothing', () => {
    expect(prepare([meeting('own', '2027-02-01'), meeting('conference', '2027-05-03', ekdala)])).toEqual([
      ['rating', '2027-05-03', true],
      ['resultSheet', '2027-05-03', true],
    ])
  })

  it('begins with what tells of the organisation, as long as that is not shared', () => {
    expect(prepare([], { isShared: (subject) => subject !== 'profile' })).toEqual([['profile', null, false]])
    expect(prepare([meeting('own', '2027-02-01')], { isShared: () => null })).toEqual([['prerequisites', '2027-02-01', null], ['profile', '2027-02-01', null]])
  })
})

describe('what asks for time', () => {
  it('is what is not done, also late, and what nothing tells of until its day has been', () => {
    const today = '2027-02-10'
    expect([true, false, null].map((done) => asksForTime({ done, by: '2027-02-09' }, today))).toEqual([false, true, false])
    expect([true, false, null].map((done) => asksForTime({ done, by: today }, today))).toEqual([false, true, true])
    expect(asksForTime({ done: null, by: null }, today)).toBe(true)
  })
})

describe('who has not answered', () => {
  it('is who has not answered everything, with how much they have', () => {
    const [a, b, c] = [newId<PersonId>(bytes), newId<PersonId>(bytes), newId<PersonId>(bytes)]
    expect(unanswered([a, b, c], [new Set([a, b]), new Set([a])])).toEqual([{ person: b, answered: 1 }, { person: c, answered: 0 }])
    expect(unanswered([a], [])).toEqual([])
  })
})
