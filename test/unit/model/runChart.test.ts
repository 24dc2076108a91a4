import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/model/date.ts'
import { largestNumber } from '../../../src/model/figure.ts'
import { type ImprovementId, type MarkId, type MeasurementId, newId } from '../../../src/model/ids.ts'
import { byDay, type Mark, type Measurement } from '../../../src/model/improvement.ts'
import { hasGaps, medianOf, type RunChart, runChart } from '../../../src/model/runChart.ts'
import { seeded } from './random.ts'

const seed = Number(process.env['SEED'] ?? 32)
const random = seeded(seed)
const common = { created: { by: null, meeting: null, at: 0 }, deleted: false, from: [], improvement: newId<ImprovementId>(random.bytes) }
const at = (day: string, women: number | null, men: number | null): Measurement => ({ ...common, id: newId<MeasurementId>(random.bytes), day, women, men })
const mark = (day: string): Mark => ({ ...common, id: newId<MarkId>(random.bytes), day, label: 'x' })

function drawn(measurements: readonly Measurement[], marks: readonly Mark[] = [], goal: number | null = null): RunChart {
  const chart = runChart(measurements, marks, goal)
  if (chart === null) throw new Error('nothing drawn')
  return chart
}
const ticksOf = (...values: number[]) => drawn(values.map((value) => at('2026-01-01', value, null))).ticks.map(({ value }) => value)

describe('a run chart', () => {
  it('is not drawn of nothing', () => {
    expect(runChart([], [], null)).toBeNull()
    expect(runChart([], [mark('2026-01-01')], 90)).toBeNull()
    expect(runChart([at('2026-01-01', null, null)], [], 90)).toBeNull()
  })

  it('places numbers by their days, from the first to the last', () => {
    const { series, days } = drawn([at('2026-01-01', 60, 70), at('2026-01-11', 65, 71), at('2026-02-10', 80, 75)])
    expect(series.women.points.map(({ x }) => x)).toEqual([0, 0.25, 1])
    expect(series.men.points.map(({ value }) => value)).toEqual([70, 71, 75])
    expect(series.women.lines.map(([from, to]) => [from.x, to.x])).toEqual([[0, 0.25], [0.25, 1]])
    expect(days).toEqual([{ day: '2026-01-01', x: 0 }, { day: '2026-02-10', x: 1 }])
  })

  it('shows one number alone in the middle, without a line or a median', () => {
    const { series, days, ticks } = drawn([at('2026-01-01', 62, null)])
    expect(series.women.points).toMatchObject([{ x: 0.5, value: 62 }])
    expect(series.women.lines).toEqual([])
    expect(series.women.median).toBeNull()
    expect(series.men.points).toEqual([])
    expect(days).toEqual([{ day: '2026-01-01', x: 0.5 }])
    expect(ticks.length).toBeGreaterThan(1)
  })

  it('shows several numbers of one day above each other', () => {
    const { series } = drawn([at('2026-01-01', 10, 20), at('2026-01-01', 15, 25)])
    expect(series.women.points.map(({ x }) => x)).toEqual([0.5, 0.5])
    expect(series.women.lines).toHaveLength(1)
  })

  it('breaks the line where a number is missing', () => {
    const measurements = [at('2026-01-01', 60, 70), at('2026-02-01', null, 71), at('2026-03-01', 80, 75)]
    const { series } = drawn(measurements)
    expect(series.women.points).toHaveLength(2)
    expect(series.women.lines).toEqual([])
    expect(series.men.lines).toHaveLength(2)
    expect(hasGaps(measurements)).toBe(true)
    expect(hasGaps([at('2026-01-01', 60, null), at('2026-02-01', 61, null)])).toBe(false)
    expect(hasGaps([at('2026-01-01', 60, 1)])).toBe(false)
  })

  it('has the median of each sex from three numbers on', () => {
    const { series } = drawn([at('2026-01-01', 60, 70), at('2026-02-01', 90, null), at('2026-03-01', 66, 72)])
    expect(series.women.median?.value).toBe(66)
    expect(series.men.median).toBeNull()
    expect(medianOf([4, 1, 3, 2])).toBe(2.5)
    expect(medianOf([0.1, 0.3])).toBe(0.2)
  })

  it('has a round axis around all numbers, from nought where that is near', () => {
    expect(ticksOf(12, 62, 48)).toEqual([0, 20, 40, 60, 80])
    expect(ticksOf(62, 71)).toEqual([62, 64, 66, 68, 70, 72])
    expect(ticksOf(0.1, 0.3)).toEqual([0, 0.1, 0.2, 0.3])
    expect(ticksOf(-3, 2)).toEqual([-3, -2, -1, 0, 1, 2])
    expect(ticksOf(0)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(ticksOf(0, 5e-324)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(ticksOf(7, 7)[0]).toBeLessThan(7)
  })

  it('makes room for the goal, and for changes before and after what was measured', () => {
    const { goal, ticks, marks, days } = drawn([at('2026-02-01', 60, 61)], [mark('2026-01-02'), mark('2026-03-03')], 95)
    expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(95)
    expect(goal).toBe(0.875)
    expect(days.map(({ day }) => day)).toEqual(['2026-01-02', '2026-03-03'])
    expect(marks).toMatchObject([{ number: 1, x: 0, lane: 0 }, { number: 2, x: 1, lane: 0 }])
  })

  it('writes the numbers of changes that are near each other in rows', () => {
    const { marks, lanes } = drawn(
      [at('2026-01-01', 1, 2), at('2026-12-31', 2, 3)],
      ['2026-05-01', '2026-05-01', '2026-05-08', '2026-09-01'].map(mark),
    )
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 0])
    expect(lanes).toBe(3)
  })
})

describe('whatever the numbers', () => {
  const extremes = [0, 1e-300, 5e-324, 1, 1 + 1e-15, largestNumber, -largestNumber, largestNumber - 1e-4, 0.1 + 0.2, 1e-7, -1]
  const anyNumber = () => {
    const kind = random.int(3)
    if (kind === 0) return null
    return kind === 1 ? (extremes[random.int(extremes.length)] ?? 0) : (random.int(2_000_001) - 1_000_000) / 10 ** random.int(7)
  }
  const anyDay = () => addDays('2020-01-01', random.int(random.int(2) === 0 ? 3 : 3000))

  it(`all lies inside the field, on a short axis (SEED=${String(seed)})`, () => {
    let looked = 0
    for (let round = 0; round < 500; round++) {
      const measurements = Array.from({ length: 1 + random.int(8) }, () => at(anyDay(), anyNumber(), anyNumber())).sort(byDay)
      const marks = Array.from({ length: random.int(5) }, () => mark(anyDay())).sort(byDay)
      const chart = runChart(measurements, marks, anyNumber())
      if (chart === null) continue
      looked++
      const { women, men } = chart.series
      const points = [...women.points, ...men.points]
      const shares = [...points.flatMap(({ x, y }) => [x, y]), ...chart.marks.map(({ x }) => x), ...chart.ticks.map(({ y }) => y), chart.goal ?? 0]
      for (const share of shares) expect(share >= 0 && share <= 1, JSON.stringify(chart)).toBe(true)
      expect(chart.ticks.length).toBeGreaterThan(1)
      expect(chart.ticks.length).toBeLessThan(10)
      expect(new Set(chart.ticks.map(({ value }) => value)).size).toBe(chart.ticks.length)
      expect(points).toHaveLength(measurements.flatMap((each) => [each.women, each.men]).filter((value) => value !== null).length)
    }
    expect(looked).toBeGreaterThan(300)
  })
})
