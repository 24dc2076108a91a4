/** What a round says of itself beside its name: what it is about, and when it goes on. The round runs without any of it. */
import { parseDate } from './date.ts'
import { limits } from './limits.ts'
import { addMonths } from './months.ts'
import { fail, ok, type Result } from './result.ts'
import { checkOptionalLine, type RuleError } from './rules.ts'

export interface RoundFacts {
  /** What the organisations learn about; empty where nothing is said. */
  readonly theme: string
  /** Months, `YYYY-MM`: the first and the last one. */
  readonly from: string | null
  readonly to: string | null
}

export const noRoundFacts: RoundFacts = { theme: '', from: null, to: null }

/** The value as a month that exists, or null. */
export function parseMonth(value: unknown): string | null {
  return typeof value === 'string' && parseDate(`${value}-01`) !== null ? value : null
}

/** The facts as they should be stored. */
export function checkRoundFacts({ theme, from, to }: RoundFacts): Result<RoundFacts, RuleError> {
  const line = checkOptionalLine(theme, 'theme', limits.line)
  if (!line.ok) return line
  const isWrong = (month: string | null) => month !== null && parseMonth(month) === null
  if (isWrong(from) || isWrong(to) || (from !== null && to !== null && to < from)) return fail({ code: 'invalid', field: 'period' })
  return ok({ theme: line.value, from, to })
}

/** Months to choose from, in their order: from a year and a half ago to four years ahead, and those that are chosen already. */
export function monthsAround(today: string, chosen: readonly (string | null)[]): string[] {
  const near = Array.from({ length: 67 }, (_, i) => addMonths(`${today.slice(0, 7)}-01`, i - 18).slice(0, 7))
  return [...new Set([...near, ...chosen.flatMap((month) => month ?? [])])].sort()
}
