import type { Entity } from './entity.ts'
import type { CommitmentId, SpreadId } from './ids.ts'
import { limits } from './limits.ts'
import { fail, ok, type Result } from './result.ts'
import { checkLine, checkOptionalLine, type RuleError } from './rules.ts'
import { parseDate } from './date.ts'

/** Another unit that has taken up what a commitment led to: the last bead of the thread. */
export interface Spread extends Entity<SpreadId>, SpreadFacts {
  readonly commitment: CommitmentId
}

export interface SpreadFacts {
  readonly unit: string
  /** `YYYY-MM-DD`, since when; null while it is only planned. */
  readonly day: string | null
  /** What was done otherwise there. */
  readonly how: string
}

/** Of one commitment: each unit that an organisation has planned may begin. */
export const mostSpreads = 200

/** As it should be stored, or what is wrong with it. */
export function checkSpread({ unit, day, how }: SpreadFacts): Result<SpreadFacts, RuleError> {
  const named = checkLine(unit, 'unit', limits.name)
  if (!named.ok) return named
  if (day !== null && parseDate(day) === null) return fail({ code: 'invalid', field: 'day' })
  const told = checkOptionalLine(how, 'how', limits.line)
  return told.ok ? ok({ unit: named.value, day, how: told.value }) : told
}

/** Those that are only planned last, then by day. */
export function bySpreadDay(a: Pick<Spread, 'day' | 'id'>, b: Pick<Spread, 'day' | 'id'>): number {
  const [x, y] = [a, b].map(({ day, id }) => `${day ?? '9999-99-99'}${id}`)
  return (x ?? '') < (y ?? '') ? -1 : 1
}
