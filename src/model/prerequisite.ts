/** What an organisation has in place before it joins, and who sees to what it lacks (method.md, phase 0). */
import { daysBetween } from './date.ts'
import type { PersonId } from './ids.ts'

export const prerequisiteAnswers = ['yes', 'partly', 'no'] as const
export type PrerequisiteAnswer = (typeof prerequisiteAnswers)[number]

export interface Prerequisite {
  /** Null before it is answered. */
  readonly answer: PrerequisiteAnswer | null
  /** Who sees to the gap; what was said of a gap stays when the answer becomes yes. */
  readonly owner: PersonId | null
  /** The day it is to be there: `YYYY-MM-DD`. */
  readonly date: string | null
  /** Who gave the promise to follow the concept for the organisation, and the day; of other prerequisites nothing. */
  readonly promisedBy: PersonId | null
  readonly promisedOn: string | null
  readonly note: string
}

/** The prerequisite that is a promise: it has somebody who gave it. */
export function isPromise(item: string): boolean {
  return item === 'promise'
}

/** Nobody has promised what has been answered no. */
export function isPromised({ answer }: Pick<Prerequisite, 'answer'>): boolean {
  return answer === 'yes' || answer === 'partly'
}

/** Where one stands on a day: `late` is a gap whose day has passed, in whole days. */
export type PrerequisiteState =
  | { readonly kind: 'unanswered' | 'met' | 'ownerMissing' | 'dateMissing' | 'planned' }
  | { readonly kind: 'late'; readonly days: number }

/** Something that has been said not to be in place, wholly or in part. */
export function isGap({ answer }: Pick<Prerequisite, 'answer'>): boolean {
  return answer === 'partly' || answer === 'no'
}

/** A gap without an owner is nobody's, whatever day it has: that comes first. */
export function prerequisiteState(prerequisite: Pick<Prerequisite, 'answer' | 'owner' | 'date'>, today: string): PrerequisiteState {
  const { answer, owner, date } = prerequisite
  if (answer === null) return { kind: 'unanswered' }
  if (!isGap(prerequisite)) return { kind: 'met' }
  if (owner === null) return { kind: 'ownerMissing' }
  if (date === null) return { kind: 'dateMissing' }
  const days = daysBetween(date, today)
  return days > 0 ? { kind: 'late', days } : { kind: 'planned' }
}
