import { plannedMinutes } from '../../model/agenda.ts'
import type { EditionItem } from '../../model/edition.ts'

/** Participating organisations that a version's times are shown for: no round has said how many there are. */
export const countedFor = 3

export function minutesOf(items: readonly EditionItem[]): number {
  return items.reduce((sum, item) => sum + plannedMinutes(item, countedFor), 0)
}
