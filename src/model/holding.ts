/** Half a year and a year later: does it hold? (method.md, phase 11.) Asked of what was kept, and of each unit it has spread to. */
import { type Commitment, isClosed } from './commitment.ts'
import { dayAt } from './date.ts'
import type { CommitmentId, SpreadId } from './ids.ts'
import { addMonths } from './months.ts'
import type { Spread } from './spread.ts'

export const holdingMonths = [6, 12] as const
export type HoldingMonths = (typeof holdingMonths)[number]

export const holdingAnswers = ['yes', 'partly', 'no'] as const
export type HoldingAnswer = (typeof holdingAnswers)[number]

export interface Holding {
  readonly answer: HoldingAnswer
  /** How they know. */
  readonly note: string
  /** ms */
  readonly at: number
}

export type HoldingOf = CommitmentId | SpreadId

/** The name that an answer stands under. */
export const holdingKey = (of: HoldingOf, months: HoldingMonths): string => `${of}/${String(months)}`

export type Holdings = ReadonlyMap<string, Holding>

export interface HoldingCheck {
  readonly of: HoldingOf
  readonly months: HoldingMonths
  /** `YYYY-MM-DD`, from when it is asked. */
  readonly day: string
  readonly isTime: boolean
  readonly holding: Holding | null
}

/** The day that a commitment's half year counts from; null where it is not asked whether it holds. */
export function heldSince({ status, decision, closedAt }: Pick<Commitment, 'status' | 'decision' | 'closedAt'>): string | null {
  return isClosed({ status }) && decision !== 'drop' && closedAt !== null ? dayAt(closedAt) : null
}

/** The questions about something that has been so since a day. */
export function checksSince(of: HoldingOf, since: string | null, holdings: Holdings, today: string): HoldingCheck[] {
  if (since === null) return []
  return holdingMonths.map((months) => {
    const day = addMonths(since, months)
    return { of, months, day, isTime: day <= today, holding: holdings.get(holdingKey(of, months)) ?? null }
  })
}

/** How many questions about a commitment and where it has spread to wait for an answer: an earlier one not, once a later is answered. */
export function waitingChecks(commitment: Commitment, spreads: readonly Spread[], holdings: Holdings, today: string): number {
  if (heldSince(commitment) === null) return 0
  const asked = [{ id: commitment.id as HoldingOf, since: heldSince(commitment) }, ...spreads.filter((each) => each.commitment === commitment.id).map(({ id, day }) => ({ id, since: day }))]
  return asked.filter(({ id, since }) => checksSince(id, since, holdings, today).filter(({ isTime }) => isTime).at(-1)?.holding === null).length
}

/** Of what has been so for half a year at least and was asked after: how many hold, by the latest answer. */
export function heldOf(commitments: readonly Commitment[], holdings: Holdings): { readonly holds: number; readonly of: number } {
  const latest = commitments.flatMap((each) => {
    const answers = heldSince(each) === null ? [] : holdingMonths.flatMap((months) => holdings.get(holdingKey(each.id, months)) ?? [])
    return answers.at(-1) ?? []
  })
  return { holds: latest.filter(({ answer }) => answer === 'yes').length, of: latest.length }
}
