/** What goes on in an organisation when the round is over: who owns it then, where ordinary steering asks for it, and when it is followed up. */
import { type Commitment, isClosed } from './commitment.ts'
import type { Entity } from './entity.ts'
import { heldSince, holdingMonths } from './holding.ts'
import type { CommitmentId, ContinuationId, MeetingId, OrganisationId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import { addMonths } from './months.ts'
import type { EarlierText } from './reflection.ts'

/** Each can be written by many at once. The owner is told in words: a function stays where a name leaves. */
export const continuationTexts = ['what', 'owner', 'where'] as const
export type ContinuationText = (typeof continuationTexts)[number]

export const steeringPlaces = ['budget', 'plan', 'report', 'other'] as const
export type SteeringPlace = (typeof steeringPlaces)[number]

export interface Continuation extends Entity<ContinuationId>, Readonly<Record<ContinuationText, string>> {
  readonly organisation: OrganisationId | null
  /** What it was in the round; null for what was none of its commitments. */
  readonly commitment: CommitmentId | null
  readonly place: SteeringPlace | null
  /** `YYYY-MM-DD`, when it is followed up. */
  readonly day: string | null
  /** Texts that somebody cleared or cut down, newest first. */
  readonly earlier: readonly EarlierText[]
}

/** Of one organisation: a plan of more is none. */
export const mostContinuations = 40

type Written = { readonly id: string; readonly created: { readonly at: number } }

export function byCreated(a: Written, b: Written): number {
  return a.created.at - b.created.at || (a.id < b.id ? -1 : 1)
}

export const unsaid = ['owner', 'place', 'day'] as const
export type Unsaid = (typeof unsaid)[number]

/** What a plan has to say for something to live on. Where it belongs is said by the choice or in words. */
export function unsaidOf({ owner, place, where, day }: Pick<Continuation, 'owner' | 'place' | 'where' | 'day'>): Unsaid[] {
  const isSaid = { owner: owner.trim() !== '', place: place !== null || where.trim() !== '', day: day !== null }
  return unsaid.filter((each) => !isSaid[each])
}

/** What an organisation has decided to keep and no plan carries on yet. */
export function keptWithoutPlan<C extends Commitment>(commitments: readonly C[], continuations: readonly Continuation[], organisation: OrganisationId): C[] {
  const planned = new Set(continuations.map(({ commitment }) => commitment))
  return commitments.filter((each) => each.organisation === organisation && isClosed(each) && each.decision === 'keep' && !planned.has(each.id))
}

/** The next day on which it is asked whether the commitment holds: a plan that is drafted from it follows up then. */
export function firstFollowUp(commitment: Pick<Commitment, 'status' | 'decision' | 'closedAt'>, today: string): string | null {
  const since = heldSince(commitment)
  return since === null ? null : (holdingMonths.map((months) => addMonths(since, months)).find((day) => day > today) ?? null)
}

export function isToFollowUp({ day }: Pick<Continuation, 'day'>, today: string): boolean {
  return day !== null && day <= today
}

/** Whether a meeting looks beyond the round: no learning meeting comes after it, as the method knows them. */
export function looksAfterwards(meetings: readonly Pick<Meeting, 'id' | 'kind'>[], meeting: MeetingId): boolean {
  const place = meetings.findIndex(({ id }) => id === meeting)
  return place > 0 && meetings.slice(place + 1).every(({ kind }) => kind === 'conference' || kind === 'own')
}
