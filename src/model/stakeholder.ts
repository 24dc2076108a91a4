import type { Entity } from './entity.ts'
import type { PersonId, StakeholderId } from './ids.ts'

/** Where they are found. */
export const stakeholderLevels = ['politics', 'management', 'staff', 'residents', 'outside'] as const
export type StakeholderLevel = (typeof stakeholderLevels)[number]

export const influences = ['low', 'medium', 'high'] as const
export type Influence = (typeof influences)[number]

/** From against to driving; the distance between two is counted in steps. */
export const stances = ['against', 'doubtful', 'neutral', 'supportive', 'driving'] as const
export type Stance = (typeof stances)[number]

/** The texts of a stakeholder; each can be written by many at once. */
export const stakeholderTexts = ['affected', 'message', 'channel'] as const
export type StakeholderText = (typeof stakeholderTexts)[number]

/** More than anybody can keep in touch with, and few enough for a phone to list. */
export const mostStakeholders = 200

/** A role or a group that is affected by the work or can affect it. It stays in the home. */
export interface Stakeholder extends Entity<StakeholderId>, Readonly<Record<StakeholderText, string>> {
  readonly name: string
  readonly level: StakeholderLevel | null
  readonly influence: Influence | null
  readonly stanceNow: Stance | null
  readonly stanceWanted: Stance | null
  /** Who in the home team keeps in touch with them. */
  readonly owner: PersonId | null
}

type Stances = Pick<Stakeholder, 'stanceNow' | 'stanceWanted'>

/** Steps from where they stand to where they are wanted; 0 for those who are there or past it; null when it isn't said. */
export function stepsLeft({ stanceNow, stanceWanted }: Stances): number | null {
  if (stanceNow === null || stanceWanted === null) return null
  return Math.max(0, stances.indexOf(stanceWanted) - stances.indexOf(stanceNow))
}

/** Where there is most to do: the greatest distance, then the greatest influence, then as they were written. */
export function byDistance(a: Stakeholder, b: Stakeholder): number {
  const distance = (each: Stakeholder) => stepsLeft(each) ?? 0
  const influence = (each: Stakeholder) => (each.influence === null ? -1 : influences.indexOf(each.influence))
  return distance(b) - distance(a) || influence(b) - influence(a) || a.created.at - b.created.at || (a.id < b.id ? -1 : 1)
}
