import { describe, expect, it } from 'vitest'
import { newId, type OrganisationId } from '../../../src/model/ids.ts'
import { ownPlan } from '../../../src/model/plan.ts'
import { aimOf, nextDay, type YearDate, yearDateKey, yearDaysAhead } from '../../../src/model/yearDate.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(3)
const [norrvik, ekdala] = [newId<OrganisationId>(random), newId<OrganisationId>(random)]
const date = (organisation: OrganisationId, kind: 'budget' | 'interim' | 'annual', day: string): YearDate => ({ key: yearDateKey(organisation, kind), organisation, kind, name: '', day })
const dates = [date(norrvik, 'interim', '2024-08-31'), date(norrvik, 'annual', '2026-02-10'), date(ekdala, 'interim', '2026-08-20')]

describe('the dates of a budget year', () => {
  it('come again each year, today included, also on a leap day and when they were said of a year ahead', () => {
    expect(nextDay('2024-08-31', '2026-08-31')).toBe('2026-08-31')
    expect(nextDay('2024-08-31', '2026-09-01')).toBe('2027-08-31')
    expect(nextDay('2024-02-29', '2026-02-01')).toBe('2026-02-28')
    expect(nextDay('2030-01-05', '2026-11-29')).toBe('2027-01-05')
  })

  it('are told of one organisation, the next first', () => {
    expect(yearDaysAhead(dates, norrvik, '2026-03-01').map(({ date: { kind }, on }) => [kind, on])).toEqual([['interim', '2026-08-31'], ['annual', '2027-02-10']])
    expect(yearDaysAhead(dates, null, '2026-03-01')).toEqual([])
  })

  it('are aimed at from two months before, and not from farther', () => {
    expect(aimOf('2026-08-31', dates, norrvik)?.on).toBe('2026-08-31')
    expect(aimOf('2026-07-15', dates, norrvik)?.date.kind).toBe('interim')
    expect(aimOf('2026-06-01', dates, norrvik)).toBeNull()
    expect(aimOf('2026-09-01', dates, norrvik)).toBeNull()
  })

  it('stand in the plan of whom they are for, by a key that is the same every day', () => {
    const input = { meetings: [], rules: [], participants: [norrvik, ekdala], isShared: () => null }
    const of = (today: string) => ownPlan(input, { organisation: ekdala, commitments: [], yearDates: dates }, today).map(({ key, date: on, state }) => [key, on, state])
    expect(of('2026-08-18')).toEqual([[`${yearDateKey(ekdala, 'interim')}.2026-08-20`, '2026-08-20', 'soon']])
    expect(of('2026-03-01')[0]?.[0]).toBe(of('2026-08-18')[0]?.[0])
  })
})
