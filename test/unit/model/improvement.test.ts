import { describe, expect, it } from 'vitest'
import { largestNumber } from '../../../src/model/figure.ts'
import { type CommitmentId, type ImprovementId, type MeasurementId, newId } from '../../../src/model/ids.ts'
import {
  baselineOf, byDay, checkMarked, checkMeasured, type Improvement, improvementsOf, isBlank, type Measurement, parseMeasured,
} from '../../../src/model/improvement.ts'
import { limits } from '../../../src/model/limits.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(Number(process.env['SEED'] ?? 31))
const improvement = newId<ImprovementId>(bytes)

function measured(day: string, women: number | null, men: number | null, at = 0): Measurement {
  return { id: newId<MeasurementId>(bytes), created: { by: null, meeting: null, at }, deleted: false, from: [], improvement, day, women, men }
}

describe('what is measured', () => {
  it.each([NaN, Infinity, -Infinity, 2 * largestNumber, '7', null, undefined, {}, [7], true])('is no number: %s', (value) => {
    expect(parseMeasured(value)).toBeNull()
  })

  it('has a day that exists and one number at least', () => {
    expect(checkMeasured({ day: '2026-03-12', women: 62.5, men: null })).toEqual({ ok: true, value: { day: '2026-03-12', women: 62.5, men: null } })
    expect(checkMeasured({ day: '2026-02-30', women: 1, men: 1 })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    expect(checkMeasured({ day: '', women: 1, men: 1 })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    expect(checkMeasured({ day: '2026-03-12', women: null, men: null })).toMatchObject({ error: { code: 'missing', fields: ['women', 'men'] } })
    expect(checkMeasured({ day: '2026-03-12', women: NaN, men: 1 })).toMatchObject({ error: { code: 'invalid', field: 'women' } })
    expect(checkMeasured({ day: '2026-03-12', women: 1, men: Infinity })).toMatchObject({ error: { code: 'invalid', field: 'men' } })
    expect(checkMeasured({ day: '2026-03-12', women: 0, men: -largestNumber }).ok).toBe(true)
  })

  it('stands in the order of the days, and of one day as it was written', () => {
    const list = [measured('2026-03-12', 1, 1, 5), measured('2026-03-12', 2, 2, 4), measured('2025-12-31', 3, 3, 9)]
    expect([...list].sort(byDay).map(({ women }) => women)).toEqual([3, 2, 1])
  })

  it('begins with the first number of each sex', () => {
    const [a, b, c] = [measured('2026-01-01', 62, null), measured('2026-02-01', null, 71), measured('2026-03-01', 70, 72)]
    expect(baselineOf([a, b, c])).toEqual({ women: a, men: b })
    expect(baselineOf([a])).toEqual({ women: a, men: null })
    expect(baselineOf([])).toEqual({ women: null, men: null })
  })
})

describe('what was changed', () => {
  it('has a day and says what, in one line', () => {
    expect(checkMarked({ day: '2026-03-12', label: ' Ny\nblankett ' })).toEqual({ ok: true, value: { day: '2026-03-12', label: 'Ny blankett' } })
    expect(checkMarked({ day: '12 mars', label: 'x' })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    expect(checkMarked({ day: '2026-03-12', label: ' ' })).toMatchObject({ error: { code: 'empty', field: 'label' } })
    expect(checkMarked({ day: '2026-03-12', label: 'x'.repeat(limits.name + 1) })).toMatchObject({ error: { code: 'tooLong', field: 'label' } })
  })
})

describe('an improvement', () => {
  const blank: Improvement = {
    id: improvement, created: { by: null, meeting: null, at: 0 }, deleted: false, from: [],
    name: '', challenge: ' ', targetGroup: '', causes: '\n', aim: '', measure: '', unit: '', goal: null, progress: null, commitment: null,
  }
  it('is blank until somebody has said anything of it', () => {
    expect(isBlank(blank)).toBe(true)
    for (const said of [{ name: 'x' }, { measure: 'x' }, { unit: '%' }, { goal: 0 }, { progress: 'baseline' }, { commitment: newId<CommitmentId>(bytes) }] as const) {
      expect(isBlank({ ...blank, ...said })).toBe(false)
    }
  })

  it('is the work behind a commitment, or behind none', () => {
    const [promised, other] = [newId<CommitmentId>(bytes), newId<CommitmentId>(bytes)]
    const [one, two] = [{ ...blank, commitment: promised }, { ...blank, commitment: other }]
    expect(improvementsOf([blank, two, one], [{ id: promised }])).toEqual([one])
    expect(improvementsOf([blank, two, one], [])).toEqual([])
  })
})
