/** A round of speaking: whose turn it is, and who comes then. */
import type { AgendaItemId, PersonId } from './ids.ts'

/**
 * Everybody, one organisation after the other. Which one begins follows from the item, so that it is not always the
 * same; and it is the same on every phone, also when somebody comes late.
 */
export function speakingOrder(organisations: readonly (readonly PersonId[])[], item: AgendaItemId): PersonId[] {
  const first = [...item].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % Math.max(1, organisations.length)
  return [...organisations.slice(first), ...organisations.slice(0, first)].flat()
}

/** Those who have not had their turn, the next first. */
export function toSpeak(order: readonly PersonId[], spoken: ReadonlySet<PersonId>): PersonId[] {
  return order.filter((person) => !spoken.has(person))
}
