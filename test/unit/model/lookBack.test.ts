import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import { type Holding, type HoldingAnswer, holdingKey, type HoldingMonths, type HoldingOf } from '../../../src/model/holding.ts'
import { type CommitmentId, newId, type SpreadId } from '../../../src/model/ids.ts'
import { askNext, countsAt, latestCheck, lookBack, nextCheck, spreadCounts } from '../../../src/model/lookBack.ts'
import type { Spread } from '../../../src/model/spread.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(75)
const today = '2027-03-01'
let made = 0
const commitment = (closed: string | null, of: Partial<Commitment> = {}) =>
  ({ id: newId<CommitmentId>(bytes), created: { by: null, meeting: null, at: ++made }, status: closed === null ? 'started' : 'done', decision: 'keep', closedAt: closed === null ? null : Date.parse(closed), ...of }) as Commitment
const spread = (of: Commitment, day: string | null) => ({ id: newId<SpreadId>(bytes), commitment: of.id, unit: 'Björkskolan', day, how: '' }) as Spread
const answered = (...all: [of: HoldingOf, months: HoldingMonths, answer: HoldingAnswer][]) =>
  new Map(all.map(([of, months, answer]): [string, Holding] => [holdingKey(of, months), { answer, note: '', at: 1 }]))

describe('looking back', () => {
  it('is at what was ended and not dropped, and at what is done elsewhere, in the order it was promised', () => {
    const [kept, dropped, open, spreading, early] = [commitment('2026-01-10'), commitment('2026-01-10', { decision: 'drop' }), commitment(null), commitment(null), commitment('2026-01-10', { closedAt: null })]
    const found = lookBack([spreading, early, open, dropped, kept], [spread(spreading, '2026-02-01')], new Map(), today)
    expect(found.map((each) => [each.commitment, each.checks.length, each.spreads.length])).toEqual([[kept, 2, 0], [spreading, 0, 1]])
  })

  it('counts the answers of each occasion, what nobody has said, and what it is too early for', () => {
    const [a, b, c] = [commitment('2026-01-10'), commitment('2026-08-15'), commitment('2026-12-24')]
    const found = lookBack([a, b, c], [], answered([a.id, 6, 'partly'], [a.id, 12, 'yes']), today)
    expect(countsAt(found, 6)).toEqual({ yes: 0, partly: 1, no: 0, unanswered: 1, ahead: 1 })
    expect(countsAt(found, 12)).toEqual({ yes: 1, partly: 0, no: 0, unanswered: 0, ahead: 2 })
    expect(latestCheck(found[0]!.checks)?.months).toBe(12)
    expect(latestCheck(found[1]!.checks)).toBeNull()
  })

  it('counts units that work so by their latest answer, and those that only plan to', () => {
    const of = commitment('2026-01-10')
    const units = ['2025-06-01', '2026-02-01', '2026-08-15', '2027-02-22', null].map((day) => spread(of, day))
    const holdings = answered([units[0]!.id, 6, 'yes'], [units[0]!.id, 12, 'no'], [units[1]!.id, 6, 'yes'])
    expect(spreadCounts(lookBack([of], units, holdings, today)[0]!.spreads)).toEqual({ units: 4, planned: 1, yes: 1, partly: 0, no: 1, unanswered: 1, ahead: 1 })
  })

  it('asks next what comes first, and not what a later answer has passed by', () => {
    const [a, b, c] = [commitment('2025-12-10'), commitment('2026-12-10'), commitment('2025-11-10')]
    const elsewhere = spread(b, '2026-08-01')
    const found = lookBack([a, b, c], [elsewhere], answered([c.id, 12, 'yes']), today)
    expect(found.map(({ checks }) => nextCheck(checks)?.months ?? null)).toEqual([12, 6, null])
    expect(askNext(found).map(({ commitment: of, spread: unit, check }) => [of, unit, check.day, check.isTime])).toEqual([
      [a, null, '2026-12-10', true],
      [b, elsewhere, '2027-02-01', true],
      [b, null, '2027-06-10', false],
    ])
  })
})
