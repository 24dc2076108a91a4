import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import { type Continuation, firstFollowUp, isToFollowUp, keptWithoutPlan, looksAfterwards, unsaidOf } from '../../../src/model/continuation.ts'
import { type CommitmentId, type MeetingId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(83)
const [own, other] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
const closedAt = new Date(2027, 4, 12, 15).getTime()
const made = (more: Partial<Commitment>) => ({ id: newId<CommitmentId>(bytes), organisation: own, status: 'done', decision: 'keep', closedAt, ...more }) as Commitment

describe('what goes on when the round is over', () => {
  it('is drafted from what the organisation itself has decided to keep, each once', () => {
    const [kept, planned] = [made({}), made({})]
    const all = [kept, planned, made({ decision: 'drop' }), made({ decision: 'change' }), made({ status: 'started' }), made({ organisation: other })]
    expect(keptWithoutPlan(all, [{ commitment: planned.id } as Continuation, { commitment: null } as Continuation], own)).toEqual([kept])
  })

  it('is followed up on the next day that it is asked whether it holds', () => {
    expect(firstFollowUp(made({}), '2027-06-01')).toBe('2027-11-12')
    expect(firstFollowUp(made({}), '2027-11-12')).toBe('2028-05-12')
    expect(firstFollowUp(made({}), '2028-05-12')).toBeNull()
    expect(firstFollowUp(made({ closedAt: null }), '2027-06-01')).toBeNull()
    expect([isToFollowUp({ day: '2027-06-01' }, '2027-06-01'), isToFollowUp({ day: '2027-06-02' }, '2027-06-01'), isToFollowUp({ day: null }, '2027-06-01')]).toEqual([true, false, false])
  })

  it('tells what is not said yet; a place is said by the choice or in words', () => {
    expect(unsaidOf({ owner: ' ', place: null, where: '', day: null })).toEqual(['owner', 'place', 'day'])
    expect(unsaidOf({ owner: 'Skolchefen', place: null, where: 'Årshjulet', day: '2027-09-01' })).toEqual([])
    expect(unsaidOf({ owner: 'Skolchefen', place: 'budget', where: '', day: null })).toEqual(['day'])
  })

  it('is what meetings are about that no learning meeting follows', () => {
    const kinds = ['startup', 'learning1', 'own', 'learning2', 'conference', 'own']
    const meetings = kinds.map((kind) => ({ id: newId<MeetingId>(bytes), kind }))
    expect(meetings.filter(({ id }) => looksAfterwards(meetings, id)).map(({ kind }) => kind)).toEqual(['learning2', 'conference', 'own'])
    expect(looksAfterwards(meetings, newId<MeetingId>(bytes))).toBe(false)
  })
})
