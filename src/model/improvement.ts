/** Improvement work at home: what is to be better and for whom, and a measure of it over time, by sex. */
import type { ProgressStep } from './commitment.ts'
import { parseDate } from './date.ts'
import type { Entity } from './entity.ts'
import { largestNumber } from './figure.ts'
import type { CommitmentId, ImprovementId, MarkId, MeasurementId } from './ids.ts'
import { limits } from './limits.ts'
import { fail, ok, type Result } from './result.ts'
import { checkLine, type RuleError } from './rules.ts'

/** The texts of an improvement; each can be written by many at once. */
export const improvementTexts = ['name', 'challenge', 'targetGroup', 'causes', 'aim', 'measure'] as const
export type ImprovementText = (typeof improvementTexts)[number]

export interface Improvement extends Entity<ImprovementId>, Readonly<Record<ImprovementText, string>> {
  /** How the numbers are to be read: `%`, `dagar`; may be empty. */
  readonly unit: string
  /** The number that is aimed at, one for all: it is equal when both have reached it. */
  readonly goal: number | null
  readonly progress: ProgressStep | null
  /** The commitment of the round that it is the work behind. */
  readonly commitment: CommitmentId | null
}

export const sexes = ['women', 'men'] as const
export type Sex = (typeof sexes)[number]

/** What was measured one day; null where a number is missing. */
export interface Measured extends Readonly<Record<Sex, number | null>> {
  /** `YYYY-MM-DD`. */
  readonly day: string
}

export interface Measurement extends Entity<MeasurementId>, Measured {
  readonly improvement: ImprovementId
}

/** *Here we changed something*: what stands in the chart as a line, so that what came after can be seen. */
export interface Marked {
  readonly day: string
  readonly label: string
}

export interface Mark extends Entity<MarkId>, Marked {
  readonly improvement: ImprovementId
}

/** Of one improvement: a measurement a week for more than four years, and as many changes as a chart can show. */
export const mostMeasurements = 240
export const mostMarks = 20

/** A number that can be measured, or null for anything else. */
export function parseMeasured(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) <= largestNumber ? value : null
}

/** As it should be stored; at least one of the numbers must be there. */
export function checkMeasured({ day, women, men }: Measured): Result<Measured, RuleError> {
  if (parseDate(day) === null) return fail({ code: 'invalid', field: 'day' })
  if (women !== null && parseMeasured(women) === null) return fail({ code: 'invalid', field: 'women' })
  if (men !== null && parseMeasured(men) === null) return fail({ code: 'invalid', field: 'men' })
  if (women === null && men === null) return fail({ code: 'missing', fields: ['women', 'men'] })
  return ok({ day, women, men })
}

export function checkMarked({ day, label }: Marked): Result<Marked, RuleError> {
  if (parseDate(day) === null) return fail({ code: 'invalid', field: 'day' })
  const line = checkLine(label, 'label', limits.name)
  return line.ok ? ok({ day, label: line.value }) : line
}

/** The earliest first; of one day in the order they were written. */
export function byDay(a: Measurement | Mark, b: Measurement | Mark): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.created.at - b.created.at || (a.id < b.id ? -1 : 1)
}

/** The first number of each sex: where it all began. `measurements` in the order of their days. */
export function baselineOf(measurements: readonly Measurement[]): Record<Sex, Measurement | null> {
  const first = (sex: Sex) => measurements.find((each) => each[sex] !== null) ?? null
  return { women: first('women'), men: first('men') }
}

/** The improvement work behind the commitments. */
export function improvementsOf(improvements: readonly Improvement[], commitments: readonly { readonly id: CommitmentId }[]): Improvement[] {
  const ids = new Set(commitments.map(({ id }) => id))
  return improvements.filter(({ commitment }) => commitment !== null && ids.has(commitment))
}

/** Nobody has said anything of it: not worth a place in a list. */
export function isBlank(improvement: Improvement): boolean {
  const { unit, goal, progress, commitment } = improvement
  return unit === '' && goal === null && progress === null && commitment === null && improvementTexts.every((name) => improvement[name].trim() === '')
}

/** The newest first. */
export function byNewest(a: Improvement, b: Improvement): number {
  return b.created.at - a.created.at || (a.id < b.id ? -1 : 1)
}
