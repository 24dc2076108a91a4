import type { Entity } from './entity.ts'
import type { IdeaId, MeetingId, OrganisationId } from './ids.ts'

export const choices = ['try', 'later', 'no'] as const
export type Choice = (typeof choices)[number]

/** The texts of an idea; each can be written by many at once. */
export const ideaTexts = ['what', 'reason'] as const
export type IdeaText = (typeof ideaTexts)[number]

/** Something an organisation takes home from another one; `from` holds its source. */
export interface Idea extends Entity<IdeaId>, Readonly<Record<IdeaText, string>> {
  /** Who takes it home. */
  readonly organisation: OrganisationId | null
  readonly meeting: MeetingId | null
  readonly dimension: string | null
  /** Null while it is not decided. */
  readonly choice: Choice | null
}

/** *Later* and *no* are told why, so that the one it came from, and we ourselves in a year, can understand. */
export function missingToChoose(idea: Pick<Idea, 'what' | 'reason'>, choice: Choice): IdeaText[] {
  const missing: IdeaText[] = []
  if (idea.what.trim() === '') missing.push('what')
  if (choice !== 'try' && idea.reason.trim() === '') missing.push('reason')
  return missing
}

/** Those yet to be decided first, then what is tried, what waits, and what was turned down; the newest first in each. */
export function byChoice(a: Idea, b: Idea): number {
  const place = (idea: Idea) => (idea.choice === null ? -1 : choices.indexOf(idea.choice))
  return place(a) - place(b) || b.created.at - a.created.at || (a.id < b.id ? -1 : 1)
}
