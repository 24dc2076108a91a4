/** The dates of an organisation's budget year, which commitments aim at (method.md, 13). Said once; they come again each year. */
import { daysBetween } from './date.ts'
import type { OrganisationId } from './ids.ts'
import { addMonths } from './months.ts'

export const yearDateKinds = ['budget', 'interim', 'annual'] as const
export type YearDateKind = (typeof yearDateKinds)[number]

export interface YearDate {
  /** What it stands under: the same on every phone. */
  readonly key: string
  readonly organisation: OrganisationId
  readonly kind: YearDateKind | 'own'
  /** What the organisation calls an own one; empty for the others, which the app has words for. */
  readonly name: string
  /** `YYYY-MM-DD`: one of its days. */
  readonly day: string
}

/** A date, and its day of one year. */
export interface YearDay {
  readonly date: YearDate
  readonly on: string
}

/** What a date stands under. `name`: a kind, or the id of an own one. */
export const yearDateKey = (organisation: OrganisationId, name: string): string => `${organisation}/${name}`

/** More would be no choice. */
export const mostOwnYearDates = 6

/** The day of the date that comes next, from `today` on. */
export function nextDay(day: string, today: string): string {
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4))
  const thisYear = addMonths(day, 12 * years)
  return thisYear >= today ? thisYear : addMonths(day, 12 * (years + 1))
}

/** What is ahead of an organisation, the next first: each date once. */
export function yearDaysAhead(dates: Iterable<YearDate>, organisation: OrganisationId | null, today: string): YearDay[] {
  const own = [...dates].filter((date) => date.organisation === organisation)
  return own.map((date) => ({ date, on: nextDay(date.day, today) })).sort((a, b) => (a.on + a.date.key < b.on + b.date.key ? -1 : 1))
}

/** Days between a commitment's day and the date that it is told to be aimed at. */
const near = 60

/** The date that a day is aimed at: its own, or the next within two months; null when there is none so near. */
export function aimOf(due: string, dates: Iterable<YearDate>, organisation: OrganisationId | null): YearDay | null {
  const [next] = yearDaysAhead(dates, organisation, due)
  return next !== undefined && daysBetween(due, next.on) <= near ? next : null
}
