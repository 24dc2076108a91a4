/**
 * A run chart as geometry: a number over time for women and for men, the days something was changed, and the goal.
 * Places are shares of the field: `x` from the first day to the last, `y` from the lowest number of the axis up.
 */
import { daysBetween } from './date.ts'
import { type Mark, type Measurement, type Sex, sexes } from './improvement.ts'

export interface ChartPoint {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly value: number
}

export interface ChartSeries {
  readonly points: readonly ChartPoint[]
  /** Between points that follow each other; none across a measurement where the number is missing. */
  readonly lines: readonly (readonly [ChartPoint, ChartPoint])[]
  /** Null with fewer than three numbers. */
  readonly median: { readonly value: number; readonly y: number } | null
}

export interface ChartMark {
  readonly id: string
  /** Counted from 1, in the order of the days. */
  readonly number: number
  readonly x: number
  /** Its number is written in this row above the field, counted from 0: those that are near each other part. */
  readonly lane: number
}

export interface RunChart {
  readonly series: Readonly<Record<Sex, ChartSeries>>
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  /** The first and the last day; one where all is on the same. */
  readonly days: readonly { readonly day: string; readonly x: number }[]
  readonly marks: readonly ChartMark[]
  readonly lanes: number
  /** Where the goal is. */
  readonly goal: number | null
}

/** Steps between the lines of the axis, at most. */
const mostSteps = 5
/** Nobody measures anything this small: it is nought. */
const smallest = 1e-12
/** Below this share of the width two numbers of marks would touch, also where the text is large. */
const markWidth = 0.14

/** `measurements` and `marks` in the order of their days. Null while no number is there. */
export function runChart(measurements: readonly Measurement[], marks: readonly Mark[], goal: number | null): RunChart | null {
  const values = measurements.flatMap(({ women, men }) => [women, men]).filter((value) => value !== null)
  if (values.length === 0) return null
  const ticks = axis([...values, ...(goal === null ? [] : [goal])])
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 0]
  const y = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)))

  const days = [...measurements, ...marks].map(({ day }) => day).sort()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const whole = daysBetween(first, last)
  const x = (day: string) => (whole === 0 ? 0.5 : daysBetween(first, day) / whole)

  const seriesOf = (sex: Sex): ChartSeries => {
    const all = measurements.map((each) => {
      const value = each[sex]
      return value === null ? null : { id: each.id, x: x(each.day), y: y(value), value }
    })
    const points = all.filter((point) => point !== null)
    const lines = all.flatMap((to, i) => {
      const from = all[i - 1]
      return to && from ? [[from, to] as const] : []
    })
    const median = points.length < 3 ? null : medianOf(points.map(({ value }) => value))
    return { points, lines, median: median === null ? null : { value: median, y: y(median) } }
  }
  const placed = inLanes(marks.map(({ id, day }) => ({ id, x: x(day) })))
  return {
    series: { women: seriesOf('women'), men: seriesOf('men') },
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    days: first === last ? [{ day: first, x: 0.5 }] : [{ day: first, x: 0 }, { day: last, x: 1 }],
    marks: placed,
    lanes: Math.max(0, ...placed.map(({ lane }) => lane + 1)),
    goal: goal === null ? null : y(goal),
  }
}

/** Whether any measurement lacks the number of one sex: then the line is broken, which is worth saying. */
export function hasGaps(measurements: readonly Measurement[]): boolean {
  return sexes.some((sex) => measurements.some((each) => each[sex] === null) && measurements.some((each) => each[sex] !== null))
}

/** The number in the middle; of two in the middle what is between them. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = sorted.length >> 1
  const [below = 0, above = 0] = [sorted[sorted.length % 2 === 0 ? at - 1 : at], sorted[at]]
  return plain((below + above) / 2)
}

/** Round numbers around all values, from low to high: two at least. They begin at nought where that wastes little. */
function axis(values: readonly number[]): number[] {
  let [low, high] = [Math.min(...values), Math.max(...values)]
  if (low >= 0 && low <= high / 2) low = 0
  // What differs by no more than how numbers are stored is the same; an axis of it would have no steps.
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (high - low <= Math.max(smallest, 1e-9 * size)) {
    const around = size <= smallest ? 1 : size / 10
    ;[low, high] = [low >= 0 ? Math.max(0, low - around) : low - around, high + around]
  }
  const step = roundUp((high - low) / mostSteps)
  const from = Math.floor(plain(low / step))
  const count = Math.ceil(plain(high / step)) - from
  return Array.from({ length: count + 1 }, (_, i) => plain((from + i) * step))
}

/** The next of 1, 2, 5, 10, 20 … and of 0.5, 0.2 … */
function roundUp(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step))
  return plain(([1, 2, 5].find((each) => each * power >= step * (1 - 1e-9)) ?? 10) * power)
}

/** Twelve digits: 3 × 0.1 would else be 0.30000000000000004. */
function plain(value: number): number {
  return Number(value.toPrecision(12))
}

function inLanes(marks: readonly { readonly id: string; readonly x: number }[]): ChartMark[] {
  const ends: number[] = []
  return marks.map(({ id, x }, i) => {
    const free = ends.findIndex((end) => x - end >= markWidth)
    const lane = free === -1 ? ends.length : free
    ends[lane] = x
    return { id, number: i + 1, x, lane }
  })
}
