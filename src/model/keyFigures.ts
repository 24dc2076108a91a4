/** How a measure has moved, by sex: the first number and the latest of each, and what is aimed at. */
import type { Figure } from './figure.ts'
import { type Improvement, type Measured, type Measurement, sexes } from './improvement.ts'

export interface KeyFigure {
  readonly label: string
  readonly unit: string
  readonly goal: number | null
  /** From the first day to the latest; more than two where the sexes were not measured on the same days. */
  readonly days: readonly Measured[]
}

/** Of what has been measured; `improvements` in their order, `measurements` in the order of their days. */
export function keyFigures(improvements: readonly Improvement[], measurements: readonly Measurement[]): KeyFigure[] {
  return improvements.flatMap((each): KeyFigure[] => {
    const own = measurements.filter(({ improvement }) => improvement === each.id)
    const ends = new Set(sexes.flatMap((sex) => {
      const known = own.filter((measured) => measured[sex] !== null)
      return [known[0], known.at(-1)]
    }))
    const days = own.filter((measured) => ends.has(measured)).map(({ day, women, men }) => ({ day, women, men }))
    return days.length === 0 ? [] : [{ label: each.measure.trim() || each.name.trim(), unit: each.unit, goal: each.goal, days }]
  })
}

/** A figure that was taken out of a measure says nothing more beside it. */
export function figuresBeside(figures: readonly Figure[], measures: readonly KeyFigure[]): Figure[] {
  return figures.filter(({ unit, women, men }) => !measures.some((each) => each.unit === unit && each.days.some((day) => day.women === women && day.men === men)))
}
