import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/model/figure.ts'
import { type ImprovementId, newId } from '../../../src/model/ids.ts'
import type { Improvement, Measurement } from '../../../src/model/improvement.ts'
import { figuresBeside, keyFigures } from '../../../src/model/keyFigures.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(74)
const improvement = (of: Partial<Improvement> = {}) => ({ id: newId<ImprovementId>(bytes), name: 'Lika väntan', measure: '', unit: 'dagar', goal: null, ...of }) as Improvement
const measured = (of: Improvement, day: string, women: number | null, men: number | null) => ({ id: newId(bytes), improvement: of.id, day, women, men }) as Measurement

describe('key figures', () => {
  it('are the first and the latest of each measure, and nothing where nothing is measured', () => {
    const [wait, empty] = [improvement({ measure: ' Dagar till beslut ', goal: 5 }), improvement()]
    const all = [measured(wait, '2026-01-01', 14, 20), measured(wait, '2026-02-01', 12, 15), measured(wait, '2026-03-01', 9, 10)]
    expect(keyFigures([empty, wait], all)).toEqual([
      { label: 'Dagar till beslut', unit: 'dagar', goal: 5, days: [{ day: '2026-01-01', women: 14, men: 20 }, { day: '2026-03-01', women: 9, men: 10 }] },
    ])
  })

  it('have each sex’s own first and latest, where a number is missing; one that was measured once stands once', () => {
    const wait = improvement()
    const days = (list: [string, number | null, number | null][]) => keyFigures([wait], list.map(([day, women, men]) => measured(wait, day, women, men)))[0]?.days.map(({ day }) => day)
    expect(days([['2026-01-01', 1, null], ['2026-02-01', 2, 3], ['2026-03-01', 4, 5], ['2026-04-01', null, 6]])).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'])
    expect(days([['2026-01-01', 1, 2]])).toEqual(['2026-01-01'])
  })

  it('of the result sheet are those that no measure tells already', () => {
    const wait = improvement()
    const measures = keyFigures([wait], [measured(wait, '2026-01-01', 14, 20)])
    const figure = (unit: string, women: number): Figure => ({ label: 'Väntan', unit, women, men: 20, source: '' })
    expect(figuresBeside([figure('dagar', 14), figure('timmar', 14), figure('dagar', 9)], measures)).toEqual([figure('timmar', 14), figure('dagar', 9)])
  })
})
