/**
 * What came of it half a year and a year later: what was kept, whether it holds, where else it is done, and what is to be
 * asked next. Counts and lists in the order that things were promised; no total over organisations and no ranking.
 */
import type { Commitment } from './commitment.ts'
import { checksSince, heldSince, type HoldingAnswer, type HoldingCheck, type HoldingMonths, type Holdings } from './holding.ts'
import type { Spread } from './spread.ts'

export interface CheckedSpread {
  readonly spread: Spread
  /** None while it is only planned. */
  readonly checks: readonly HoldingCheck[]
}

export interface LookedBack {
  readonly commitment: Commitment
  /** None where it is not asked whether it holds: it goes on, was dropped, or was ended before that was noted. */
  readonly checks: readonly HoldingCheck[]
  readonly spreads: readonly CheckedSpread[]
}

/** What there is to look back at: what was ended and not dropped, and what has been taken up elsewhere. */
export function lookBack(commitments: readonly Commitment[], spreads: readonly Spread[], holdings: Holdings, today: string): LookedBack[] {
  return commitments
    .map((commitment) => ({
      commitment,
      checks: checksSince(commitment.id, heldSince(commitment), holdings, today),
      spreads: spreads.filter((each) => each.commitment === commitment.id).map((spread) => ({ spread, checks: checksSince(spread.id, spread.day, holdings, today) })),
    }))
    .filter(({ checks, spreads: found }) => checks.length > 0 || found.length > 0)
    .sort((a, b) => a.commitment.created.at - b.commitment.created.at || (a.commitment.id < b.commitment.id ? -1 : 1))
}

/** `unanswered`: its day has come. `ahead`: it has not. */
export type HoldCounts = Readonly<Record<HoldingAnswer | 'unanswered' | 'ahead', number>>

/** How the questions of one occasion have been answered. */
export function countsAt(things: readonly { readonly checks: readonly HoldingCheck[] }[], months: HoldingMonths): HoldCounts {
  const counts = { yes: 0, partly: 0, no: 0, unanswered: 0, ahead: 0 }
  for (const { holding, isTime } of things.flatMap(({ checks }) => checks.filter((check) => check.months === months))) {
    counts[holding?.answer ?? (isTime ? 'unanswered' : 'ahead')] += 1
  }
  return counts
}

/** The answer that counts: the one given last on the way. */
export function latestCheck(checks: readonly HoldingCheck[]): HoldingCheck | null {
  return checks.filter(({ holding }) => holding !== null).at(-1) ?? null
}

/** Units that work so, and those that only plan to; of the first how it is there by the latest answer. `ahead`: no question of it has come yet. */
export type SpreadCounts = HoldCounts & { readonly units: number; readonly planned: number }

export function spreadCounts(spreads: readonly CheckedSpread[]): SpreadCounts {
  const counts = { units: 0, planned: 0, yes: 0, partly: 0, no: 0, unanswered: 0, ahead: 0 }
  for (const { spread, checks } of spreads) {
    if (spread.day === null) counts.planned += 1
    else {
      counts.units += 1
      counts[latestCheck(checks)?.holding?.answer ?? (checks.some(({ isTime }) => isTime) ? 'unanswered' : 'ahead')] += 1
    }
  }
  return counts
}

/** The question to ask next of one thing: an earlier one not, once a later is answered or its day has come. */
export function nextCheck(checks: readonly HoldingCheck[]): HoldingCheck | null {
  const left = checks.slice(checks.findLastIndex(({ holding }) => holding !== null) + 1)
  return left.findLast(({ isTime }) => isTime) ?? left[0] ?? null
}

export interface AskNext {
  readonly commitment: Commitment
  /** Null: it is asked of the commitment itself. */
  readonly spread: Spread | null
  readonly check: HoldingCheck
}

/** What is to be asked, by the day from which it is. */
export function askNext(list: readonly LookedBack[]): AskNext[] {
  const of = (commitment: Commitment, spread: Spread | null, checks: readonly HoldingCheck[]): AskNext[] => {
    const check = nextCheck(checks)
    return check === null ? [] : [{ commitment, spread, check }]
  }
  return list
    .flatMap(({ commitment, checks, spreads }) => [...of(commitment, null, checks), ...spreads.flatMap((each) => of(commitment, each.spread, each.checks))])
    .sort((a, b) => (a.check.day < b.check.day ? -1 : a.check.day > b.check.day ? 1 : 0))
}
