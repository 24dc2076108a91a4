import type { Entity } from './entity.ts'
import type { Exercise } from './exercise.ts'
import type { AgendaItemId, MeetingId, OrganisationId } from './ids.ts'

export interface Meeting extends Entity<MeetingId> {
  /** The method's agenda it was laid out from: `startup`, `learning1` … or `own`. */
  readonly kind: string
  /** Null: the method's own words, in the reader's language. */
  readonly title: string | null
  readonly theme: string | null
  /** `YYYY-MM-DD` and `HH:MM`, local time of the place. */
  readonly date: string | null
  readonly startsAt: string | null
  readonly place: string
  /** Who finds the room, invites and writes down afterwards; null until it is settled. */
  readonly host: OrganisationId | null
  /** `YYYY-MM-DD`, when the invitation was marked as sent; null until then. */
  readonly invitedAt: string | null
  readonly order: string
}

export const agendaKinds = [
  'info',
  'followUp',
  'presentation',
  'comparison',
  'reflection',
  'roleGroup',
  'peerAdvice',
  'homeTeam',
  'planning',
  'commitment',
  'evaluation',
  'break',
] as const
export type AgendaKind = (typeof agendaKinds)[number]

export interface AgendaItem extends Entity<AgendaItemId> {
  readonly meeting: MeetingId
  readonly kind: AgendaKind
  /** Planned minutes; for each participating organisation when `perOrganisation`. */
  readonly minutes: number
  readonly perOrganisation: boolean
  /** Minutes in all that were agreed on while the meeting ran; 0: it is skipped. Null: as planned. */
  readonly today: number | null
  /** Null: as the method says. */
  readonly exercise: Exercise | 'none' | null
  /** The method's item it came from, for its words; null for an own item. */
  readonly methodItem: string | null
  readonly title: string | null
  readonly prompt: string | null
  readonly order: string
}
