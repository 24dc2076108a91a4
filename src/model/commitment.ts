import type { Entity } from './entity.ts'
import type { EarlierText } from './reflection.ts'
import type { CircleId, CommitmentId, MeetingId, OrganisationId, PersonId } from './ids.ts'

export const statuses = ['planned', 'started', 'done', 'partly', 'stopped'] as const
export type Status = (typeof statuses)[number]

export const progressSteps = ['teamAndAim', 'baseline', 'testing', 'improving', 'adopted', 'spreading'] as const
export type ProgressStep = (typeof progressSteps)[number]

export const decisions = ['keep', 'change', 'drop'] as const
export type Decision = (typeof decisions)[number]

/** The fields people write in; each is a text of its own that many can edit. */
export const commitmentTexts = ['what', 'why', 'firstStep', 'prediction', 'outcome', 'lesson'] as const
export type CommitmentText = (typeof commitmentTexts)[number]

export interface Commitment extends Entity<CommitmentId>, Readonly<Record<CommitmentText, string>> {
  readonly meeting: MeetingId | null
  readonly owner: PersonId | null
  readonly organisation: OrganisationId | null
  /** `YYYY-MM-DD`. */
  readonly due: string | null
  readonly status: Status
  readonly progress: ProgressStep | null
  readonly decision: Decision | null
  /** ms, when it was ended; null while it is open, and where it was ended before that was noted. */
  readonly closedAt: number | null
  /** The round a draft is meant for; null in the round itself. */
  readonly circle: CircleId | null
  /** A draft that has been promised in the round. */
  readonly moved: boolean
  readonly earlier: readonly EarlierText[]
}

/** *Partly* and *stopped* end a commitment as honourably as *done*. */
export function isClosed(commitment: Pick<Commitment, 'status'>): boolean {
  return commitment.status === 'done' || commitment.status === 'partly' || commitment.status === 'stopped'
}

/** What must be written before a commitment may be closed (content.json, `commitmentFields`). */
export function missingToClose(commitment: Pick<Commitment, 'outcome' | 'lesson' | 'decision'>): ('outcome' | 'lesson' | 'decision')[] {
  const missing: ('outcome' | 'lesson' | 'decision')[] = []
  if (commitment.outcome.trim() === '') missing.push('outcome')
  if (commitment.lesson.trim() === '') missing.push('lesson')
  if (commitment.decision === null) missing.push('decision')
  return missing
}

/** What is required and not yet said. */
export function missingToPromise(
  commitment: Pick<Commitment, 'what' | 'why' | 'owner' | 'due'>,
): ('what' | 'why' | 'owner' | 'due')[] {
  const missing: ('what' | 'why' | 'owner' | 'due')[] = []
  if (commitment.what.trim() === '') missing.push('what')
  if (commitment.why.trim() === '') missing.push('why')
  if (commitment.owner === null) missing.push('owner')
  if (commitment.due === null) missing.push('due')
  return missing
}
