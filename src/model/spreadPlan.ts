/** Where else an organisation wants to work so: its units, what each is to take up, and how far that has come. */
import type { Entity } from './entity.ts'
import type { CommitmentId, OrganisationId, SpreadId, SpreadPlanId } from './ids.ts'
import { limits } from './limits.ts'
import type { EarlierText } from './reflection.ts'
import { ok, type Result } from './result.ts'
import { checkLine, type RuleError } from './rules.ts'
import { fold } from './fold.ts'
import type { Spread } from './spread.ts'

/** Each can be written by many at once. `asks`: who asks them, a function rather than a name. */
export const spreadPlanTexts = ['what', 'how', 'asks', 'reason'] as const
export type SpreadPlanText = (typeof spreadPlanTexts)[number]

/** What is chosen. *Begun* is no choice: it follows from the spread that the plan has become. */
export const planStates = ['untouched', 'planned', 'asked', 'notNow'] as const
export type PlanState = (typeof planStates)[number]

export interface SpreadPlan extends Entity<SpreadPlanId>, Readonly<Record<SpreadPlanText, string>> {
  readonly organisation: OrganisationId | null
  readonly unit: string
  /** What is to be taken there, beside `what` in words; only of a commitment it is asked later whether it holds. */
  readonly commitment: CommitmentId | null
  readonly state: PlanState
  /** `YYYY-MM-DD`, by when. */
  readonly day: string | null
  /** What it has become when the unit had begun. */
  readonly spread: SpreadId | null
  /** Texts that somebody cleared or cut down, newest first. */
  readonly earlier: readonly EarlierText[]
}

/** Of one organisation. */
export const mostSpreadPlans = 200

/** Names of units, a line each, as they are pasted: without marks of a list, each once, none that is there already. */
export function unitsIn(text: string, known: readonly string[]): Result<string[], RuleError> {
  const seen = new Set(known.map(fold))
  const units: string[] = []
  for (const each of text.split(/[\r\n]+/)) {
    const name = each.replace(/^\s*(?:[-*•–]\s+)?/, '').trim()
    if (name === '' || seen.has(fold(name))) continue
    const checked = checkLine(name, 'unit', limits.name)
    if (!checked.ok) return checked
    seen.add(fold(checked.value))
    units.push(checked.value)
  }
  return ok(units)
}

/** Nothing but its name and what it is to take up, nor words that can be brought back. */
export const isBare = (plan: SpreadPlan): boolean => plan.state === 'untouched' && plan.day === null && plan.spread === null && plan.earlier.length === 0 && spreadPlanTexts.every((name) => plan[name].trim() === '')

/** The same unit for the same commitment. */
const doubleKey = ({ organisation, commitment, unit }: Pick<SpreadPlan, 'organisation' | 'commitment' | 'unit'>) => `${organisation ?? ''}/${commitment ?? ''}/${fold(unit)}`

/**
 * Two phones that were apart may have written the same unit down: of those with the same name for the same commitment, one
 * that says no more than another is left out. In their order.
 */
export function withoutDoubles(plans: readonly SpreadPlan[]): readonly SpreadPlan[] {
  const stands = new Map<string, SpreadPlan>()
  for (const plan of plans) {
    const other = stands.get(doubleKey(plan))
    if (other === undefined || (isBare(other) && !isBare(plan))) stands.set(doubleKey(plan), plan)
  }
  return stands.size === plans.length ? plans : plans.filter((plan) => !isBare(plan) || stands.get(doubleKey(plan)) === plan)
}

/** All others of the same unit for the same commitment, taken away or not. */
export function doublesOf(plans: Iterable<SpreadPlan>, plan: Pick<SpreadPlan, 'id' | 'organisation' | 'commitment' | 'unit'>): SpreadPlan[] {
  return [...plans].filter((each) => each.id !== plan.id && doubleKey(each) === doubleKey(plan))
}

export const reaches = ['reached', 'coming', 'untouched', 'notNow'] as const
export type Reach = (typeof reaches)[number]

/** The spread that the plan has become, unless somebody has taken it away: then the plan is what it was. */
export function becameOf({ spread }: Pick<SpreadPlan, 'spread'>, spreads: ReadonlyMap<SpreadId, Spread>): Spread | null {
  const found = spread === null ? undefined : spreads.get(spread)
  return found === undefined || found.deleted ? null : found
}

export function reachOf(plan: Pick<SpreadPlan, 'spread' | 'state'>, spreads: ReadonlyMap<SpreadId, Spread>): Reach {
  const became = becameOf(plan, spreads)
  if (became !== null) return reachOfSpread(became)
  return plan.state === 'planned' || plan.state === 'asked' ? 'coming' : plan.state
}

export const reachOfSpread = ({ day }: Pick<Spread, 'day'>): Reach => (day === null ? 'coming' : 'reached')

/** Spreads of the organisation's own commitments that no plan has become: told of at the commitment. */
export function spreadsWithoutPlan(plans: readonly Pick<SpreadPlan, 'spread'>[], spreads: readonly Spread[], own: ReadonlySet<CommitmentId>): Spread[] {
  const planned = new Set(plans.map(({ spread }) => spread))
  return spreads.filter(({ id, commitment }) => own.has(commitment) && !planned.has(id))
}

/** How many units there are of each: one that is there several times counts once, by how far it has come. */
export function tallyOf(units: readonly { readonly unit: string; readonly reach: Reach }[]): Readonly<Record<Reach, number>> {
  const best = new Map<string, Reach>()
  for (const { unit, reach } of units) {
    const before = best.get(fold(unit))
    if (before === undefined || reaches.indexOf(reach) < reaches.indexOf(before)) best.set(fold(unit), reach)
  }
  const found = [...best.values()]
  const count = (reach: Reach) => found.filter((each) => each === reach).length
  return { reached: count('reached'), coming: count('coming'), untouched: count('untouched'), notNow: count('notNow') }
}

/** A unit as it is told of in documents: with what is to be taken there, and why not now. */
export interface PlannedUnit {
  readonly unit: string
  readonly reach: Reach
  readonly taken: string
  readonly day: string | null
  readonly how: string
  readonly reason: string
}

/** What became of the plan says it as far as a line goes; all of it stays in the plan, as long as nothing else was said since. */
function howOf({ how }: Pick<SpreadPlan, 'how'>, became: Spread | null): string {
  return became === null || became.how === '' || how.trim().startsWith(became.how) ? how : became.how
}

/** All units of an organisation: those of its plan, and those that are told of at its commitments alone. */
export function plannedUnits(
  plans: readonly Omit<SpreadPlan, 'earlier'>[],
  spreads: ReadonlyMap<SpreadId, Spread>,
  own: ReadonlyMap<CommitmentId, { readonly what: string }>,
): PlannedUnit[] {
  const takenOf = (commitment: CommitmentId | null, words: string) => (commitment === null ? undefined : own.get(commitment)?.what) ?? words
  const free = spreadsWithoutPlan(plans, [...spreads.values()].filter(({ deleted }) => !deleted), new Set(own.keys()))
  return [
    ...plans.map((plan): PlannedUnit => {
      const became = becameOf(plan, spreads)
      const { unit, reason } = plan
      return { unit, reason, reach: reachOf(plan, spreads), taken: takenOf(became?.commitment ?? plan.commitment, plan.what), day: became === null ? plan.day : became.day, how: howOf(plan, became) }
    }),
    ...free.map((spread): PlannedUnit => ({ unit: spread.unit, reach: reachOfSpread(spread), taken: takenOf(spread.commitment, ''), day: spread.day, how: spread.how, reason: '' })),
  ]
}

export const byUnit = (a: Pick<PlannedUnit, 'unit'>, b: Pick<PlannedUnit, 'unit'>) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)

/** Those that are on their way first, by their day; then those that nobody has asked, those that have begun, and those that wait. */
export function byReach<T extends { readonly reach: Reach; readonly day: string | null; readonly unit: string }>(a: T, b: T): number {
  const order: Readonly<Record<Reach, number>> = { coming: 0, untouched: 1, reached: 2, notNow: 3 }
  return order[a.reach] - order[b.reach] || ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : (a.day ?? '9999') > (b.day ?? '9999') ? 1 : 0) || (a.unit < b.unit ? -1 : 1)
}
