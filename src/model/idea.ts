import type { Entity } from './entity.ts'
import type { IdeaId, MeetingId, OrganisationId } from './ids.ts'
import type { EarlierText } from './reflection.ts'

export const choices = ['try', 'later', 'no'] as const
export type Choice = (typeof choices)[number]

/**
 * What may be said of an idea besides what it is and why: how it is adapted to the own organisation, and the difference
 * that it is to do something about, with its causes and what that leads to.
 */
export const ideaMoreTexts = ['adapted', 'difference', 'cause', 'consequence'] as const
export type IdeaMoreText = (typeof ideaMoreTexts)[number]

/** The texts of an idea; each can be written by many at once. */
export const ideaTexts = ['what', 'reason', ...ideaMoreTexts] as const
export type IdeaText = (typeof ideaTexts)[number]

/** Something an organisation takes home from another one, or does about a difference; `from` holds its source. */
export interface Idea extends Entity<IdeaId>, Readonly<Record<IdeaText, string>> {
  /** Who takes it home. */
  readonly organisation: OrganisationId | null
  readonly meeting: MeetingId | null
  readonly dimension: string | null
  /** Null while it is not decided. */
  readonly choice: Choice | null
  /** Texts that somebody cleared or cut down, newest first. */
  readonly earlier: readonly EarlierText[]
}

/** *Later* and *no* are told why, so that the one it came from, and we ourselves in a year, can understand. */
export function missingToChoose(idea: Pick<Idea, 'what' | 'reason'>, choice: Choice): IdeaText[] {
  const missing: IdeaText[] = []
  if (idea.what.trim() === '') missing.push('what')
  if (choice !== 'try' && idea.reason.trim() === '') missing.push('reason')
  return missing
}

/** What an idea is called: one that begins with a difference may have to wait for what is done about it. */
export function ideaTitle({ what, difference }: Pick<Idea, 'what' | 'difference'>): string {
  return what.trim() || difference.trim()
}

/** What a commitment that is made of the idea is for, a paragraph each: the difference, its causes, what they lead to. */
export function whyOf({ difference, cause, consequence }: Pick<Idea, 'difference' | 'cause' | 'consequence'>): string {
  return [difference, cause, consequence].map((text) => text.trim()).filter(Boolean).join('\n\n')
}

/** One question at a time, from the difference to what is done about it. */
export const causeSteps = ['difference', 'cause', 'consequence', 'what'] as const
export type CauseStep = (typeof causeSteps)[number]

/** Those yet to be decided first, then what is tried, what waits, and what was turned down; the newest first in each. */
export function byChoice(a: Idea, b: Idea): number {
  const place = (idea: Idea) => (idea.choice === null ? -1 : choices.indexOf(idea.choice))
  return place(a) - place(b) || b.created.at - a.created.at || (a.id < b.id ? -1 : 1)
}
