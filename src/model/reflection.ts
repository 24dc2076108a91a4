import type { Entity } from './entity.ts'
import type { AgendaItemId, CircleId, MeetingId, PersonId, ReflectionId } from './ids.ts'

/** Who stands behind an entry: its writer alone, those who talked in twos or fours, or a group of a kind. */
export const groups = ['alone', 'pair', 'four', 'all', 'roleGroup', 'organisation'] as const
export type Group = (typeof groups)[number]

/** Whose words an entry holds, beside whoever typed them. */
export interface Authorship {
  readonly group: Group
  /** Typed in from paper, for somebody without a phone. */
  readonly paper: boolean
  /** Who wrote it on paper; null when that is not known, or not to be said. */
  readonly writer: PersonId | null
}

export interface Reflection extends Entity<ReflectionId>, Authorship {
  readonly meeting: MeetingId | null
  readonly item: AgendaItemId | null
  /** The method's prompt it answers, or null. */
  readonly prompt: string | null
  readonly text: string
  /** The round a private note belongs with; null in the round itself. */
  readonly circle: CircleId | null
  /** A private note that its author has moved to the round. */
  readonly moved: boolean
  readonly deletedBy: PersonId | null
  /** Nobody's name is on it, and nobody may change it: a change would carry the mark of its writer. */
  readonly unsigned: boolean
  /** Texts that somebody cleared or cut down, newest first: they can be brought back from the entry itself. */
  readonly earlier: readonly EarlierText[]
}

export interface EarlierText {
  readonly id: string
  /** Which of the entity's texts it was. */
  readonly field: string
  readonly text: string
  /** Who cut it down. */
  readonly by: PersonId | null
  readonly at: number
}

/** Whose words they are; null for nobody's that can be named. */
export function authorOf({ paper, writer, created }: Pick<Reflection, 'paper' | 'writer' | 'created'>): PersonId | null {
  return paper ? writer : created.by
}

/** Whether a text has been cut down so far, since somebody began to edit it, that the older one should be kept. */
export function isCutDown(before: string, now: string): boolean {
  return before.trim().length >= 10 && now.trim().length < before.trim().length / 2
}
