import { describe, expect, it } from 'vitest'
import { type CommitmentId, newId, type SpreadId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import type { Spread } from '../../../src/model/spread.ts'
import { becameOf, byReach, reachOf, type SpreadPlan, spreadsWithoutPlan, tallyOf, unitsIn, withoutDoubles } from '../../../src/model/spreadPlan.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(89)
const commitment = newId<CommitmentId>(bytes)
const spread = (day: string | null, deleted = false): Spread => ({ id: newId<SpreadId>(bytes), commitment, unit: 'Björkskolan', day, how: '', deleted }) as Spread

describe('units as they are pasted', () => {
  it('are a line each, without marks and blanks, each once, and none that is known', () => {
    expect(unitsIn('- Björkskolan\r\n\n• Sjöskolan \n* björkskolan\nTrä-verket\nÅsen', ['åsen'])).toEqual({ ok: true, value: ['Björkskolan', 'Sjöskolan', 'Trä-verket'] })
    expect(unitsIn('', [])).toEqual({ ok: true, value: [] })
    expect(unitsIn(`Åsen\n${'x'.repeat(limits.name + 1)}`, [])).toMatchObject({ error: { code: 'tooLong', field: 'unit' } })
  })
})

describe('a unit that was written down twice', () => {
  const plan = (unit: string, said: Partial<SpreadPlan> = {}) => ({ id: unit, unit, organisation: null, commitment, state: 'untouched', day: null, spread: null, what: '', how: '', asks: '', reason: '', earlier: [], ...said }) as SpreadPlan

  it('stands once, as long as no more is said of it', () => {
    const [bare, again, asked, said, other] = [plan('Åsen'), plan('åsen'), plan('Åsen', { state: 'asked' }), plan('ÅSEN', { how: 'Bara i sjuan' }), plan('Åsen', { commitment: null })]
    expect(withoutDoubles([bare, again, other])).toEqual([bare, other])
    expect(withoutDoubles([bare, again, said, other])).toEqual([said, other])
    expect(withoutDoubles([said, bare, asked])).toEqual([said, asked])
    const cleared = plan('Åsen', { earlier: [{ field: 'how', text: 'Bara i sjuan', at: 1 } as unknown as SpreadPlan['earlier'][number]] })
    expect(withoutDoubles([bare, cleared])).toEqual([cleared])
    expect(withoutDoubles([asked, cleared])).toEqual([asked, cleared])
    const alone = [bare, plan('Sjön')]
    expect(withoutDoubles(alone)).toBe(alone)
  })
})

describe('how far it has come', () => {
  it('is what the plan has become, and what was chosen where that was taken away', () => {
    const [begun, later, gone] = [spread('2027-09-01'), spread(null), spread('2027-09-01', true)]
    const all = new Map([begun, later, gone].map((each) => [each.id, each]))
    const of = (id: SpreadId | null, state: SpreadPlan['state']) => reachOf({ spread: id, state }, all)
    expect([of(begun.id, 'planned'), of(later.id, 'planned'), of(gone.id, 'asked'), of(null, 'planned'), of(null, 'untouched'), of(null, 'notNow')]).toEqual(['reached', 'coming', 'coming', 'coming', 'untouched', 'notNow'])
    expect(becameOf({ spread: begun.id }, all)).toBe(begun)
    expect(becameOf({ spread: newId<SpreadId>(bytes) }, all)).toBeNull()
  })

  it('counts a unit once, by how far it has come', () => {
    const units = [{ unit: 'Åsen', reach: 'untouched' }, { unit: 'åsen', reach: 'reached' }, { unit: 'Sjön', reach: 'notNow' }, { unit: 'Sjön', reach: 'coming' }, { unit: 'Ön', reach: 'untouched' }, { unit: 'Näset', reach: 'notNow' }] as const
    expect(tallyOf(units)).toEqual({ reached: 1, coming: 1, untouched: 1, notNow: 1 })
  })

  it('knows the spreads that were told of without a plan, of own commitments only', () => {
    const [planned, free] = [spread('2027-09-01'), spread(null)]
    const others = { ...spread(null), commitment: newId<CommitmentId>(bytes) }
    expect(spreadsWithoutPlan([{ spread: planned.id }], [planned, free, others], new Set([commitment]))).toEqual([free])
  })

  it('shows first what is on its way, by its day', () => {
    const rows = [
      { unit: 'A', reach: 'notNow', day: null }, { unit: 'B', reach: 'reached', day: '2027-01-01' }, { unit: 'D', reach: 'untouched', day: null },
      { unit: 'C', reach: 'untouched', day: null }, { unit: 'E', reach: 'coming', day: null }, { unit: 'F', reach: 'coming', day: '2027-09-01' },
    ] as const
    expect([...rows].sort(byReach).map(({ unit }) => unit).join('')).toBe('FECDBA')
  })
})
