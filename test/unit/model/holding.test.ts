import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import { checksSince, heldOf, heldSince, type Holding, holdingKey, waitingChecks } from '../../../src/model/holding.ts'
import { addMonths } from '../../../src/model/months.ts'
import { newId, type CommitmentId, type SpreadId } from '../../../src/model/ids.ts'
import type { Spread } from '../../../src/model/spread.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(71)
const id = newId<CommitmentId>(bytes)
const unit = newId<SpreadId>(bytes)
const closedAt = new Date(2027, 4, 12, 15).getTime()
const kept = { id, status: 'done', decision: 'keep', closedAt } as Commitment
const spread = { id: unit, commitment: id, day: '2027-09-01' } as Spread
const said = (answer: Holding['answer']): Holding => ({ answer, note: '', at: 1 })

describe('does it hold', () => {
  it('is asked half a year and a year after something was ended and not dropped', () => {
    expect(heldSince(kept)).toBe('2027-05-12')
    expect(heldSince({ ...kept, decision: 'change', status: 'partly' })).toBe('2027-05-12')
    for (const other of [{ decision: 'drop' }, { status: 'started' }, { closedAt: null }] as const) expect(heldSince({ ...kept, ...other })).toBeNull()
    expect(checksSince(id, heldSince(kept), new Map(), '2027-11-12').map(({ months, day, isTime }) => [months, day, isTime])).toEqual([
      [6, '2027-11-12', true],
      [12, '2028-05-12', false],
    ])
  })

  it('waits for the latest question whose day has come, of the commitment and of each unit', () => {
    const wait = (today: string, ...answered: string[]) => waitingChecks(kept, [spread], new Map(answered.map((key) => [key, said('yes')])), today)
    expect(wait('2027-11-11')).toBe(0)
    expect(wait('2027-11-12')).toBe(1)
    expect(wait('2027-11-12', holdingKey(id, 6))).toBe(0)
    expect(wait('2028-03-01', holdingKey(id, 6))).toBe(1)
    // A year later nobody is asked how it was after half a year.
    expect(wait('2028-09-01', holdingKey(id, 12), holdingKey(unit, 12))).toBe(0)
    expect(wait('2028-09-01')).toBe(2)
    expect(waitingChecks({ ...kept, decision: 'drop' }, [spread], new Map(), '2030-01-01')).toBe(0)
  })

  it('is counted by the latest answer', () => {
    const holdings = new Map([[holdingKey(id, 6), said('yes')], [holdingKey(id, 12), said('no')]])
    expect(heldOf([kept], holdings)).toEqual({ holds: 0, of: 1 })
    holdings.delete(holdingKey(id, 12))
    expect(heldOf([kept, { ...kept, id: newId(bytes) }], holdings)).toEqual({ holds: 1, of: 1 })
  })
})

it('months later is the same day, or the month’s last', () => {
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2026-12-05', 12)).toBe('2027-12-05')
  expect(addMonths('2026-07-15', 6)).toBe('2027-01-15')
})
