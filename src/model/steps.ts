/** The steps of an exercise: one after the other, each with its share of the item's time. */
import type { OrganisationId } from './ids.ts'
import type { Group } from './reflection.ts'
import { elapsedAt, type RunEvent } from './run.ts'

export const stepIds = [
  'write',
  'read',
  'talk',
  'alone',
  'pair',
  'four',
  'all',
  'inRoles',
  'report',
  'tell',
  'clarify',
  'advise',
  'reply',
  'speak',
  'stand',
  'together',
  'promise',
  'question',
] as const
export type StepId = (typeof stepIds)[number]

/** How an exercise goes: data of a method version. */
export interface ExercisePlan {
  /** Steps that each participating organisation has a turn of. */
  readonly each: readonly StepPlan[]
  /** Steps that come after, for all. */
  readonly steps: readonly StepPlan[]
}

export interface StepPlan {
  readonly id: StepId
  /** Its part of the time, against the other steps. */
  readonly share: number
  /** Who stands behind what is written. */
  readonly group: Group
  /** Nobody reads what the others write until it is over. */
  readonly silent?: true
}

export interface Step extends StepPlan {
  /** Whose turn it is; null in a step for all. */
  readonly organisation: OrganisationId | null
}

/** All the steps, in order: at least one. `organisations` are the participating ones. */
export function stepsOf(plan: ExercisePlan, organisations: readonly OrganisationId[]): Step[] {
  const turns = organisations.flatMap((organisation) => plan.each.map((step) => ({ ...step, organisation })))
  return [...turns, ...plan.steps.map((step) => ({ ...step, organisation: null }))]
}

/** Where the group is; an index in `steps` also when the exercise has become shorter meanwhile. */
export function stepIndex(run: Pick<RunEvent, 'step'>, steps: readonly Step[]): number {
  return Math.max(0, Math.min(run.step, steps.length - 1))
}

export interface StepTime {
  /** ms; negative when it runs over. */
  readonly remaining: number
  readonly total: number
}

/**
 * The time of the step that the group is at. What was left of the item when it began is shared among it and those that
 * come: a step that ran over takes from the later ones, more time for the item gives to them all, and the last one ends
 * with the item. `minutes` is the item's planned time, `now` is told in the base of the event.
 */
export function stepTime(run: RunEvent, minutes: number, steps: readonly Step[], now: number): StepTime {
  const rest = steps.slice(stepIndex(run, steps))
  const shares = rest.reduce((sum, { share }) => sum + share, 0)
  const left = Math.max(0, (minutes + run.extra) * 60_000 - run.stepFrom)
  const total = shares === 0 ? left : (left * (rest[0]?.share ?? 0)) / shares
  return { total, remaining: total - (elapsedAt(run, now) - run.stepFrom) }
}

/** Whole minutes of each step as planned; together they are `minutes`. For a look ahead. */
export function plannedSteps(minutes: number, steps: readonly Pick<Step, 'share'>[]): number[] {
  const shares = steps.reduce((sum, { share }) => sum + share, 0)
  let passed = 0
  let told = 0
  return steps.map(({ share }) => {
    passed += share
    const until = Math.round((minutes * passed) / shares)
    const own = until - told
    told = until
    return own
  })
}
