/** *Open on my computer*: what may be handed over, and for how long. */
import type { CircleId, PersonId } from './ids.ts'

/** ms that the code on the computer is good for. */
export const pairingLife = 10 * 60_000

/** Who one is in a round. */
export interface HandedRound {
  readonly circle: CircleId
  /** Null where one has not said it yet. */
  readonly person: PersonId | null
  /** The round's name, to be shown until it has come. */
  readonly title: string
}

/** What one device is part of: a round, and the home teams in it. */
export interface Place {
  readonly round: HandedRound
  readonly homes: readonly { readonly circle: CircleId; readonly organisation: string }[]
}

/** What can be handed over at once; the invites are kept in a list that holds no more. */
export const mostInvites = 20
/** Bytes that are handed over at once: years of private notes, and a third of what a link carries as one message. */
export const mostHandOver = 5 * 1024 * 1024

/** The places that are left when only the `chosen` circles go along. A home goes nowhere without its round. */
export function chosenPlaces(places: readonly Place[], chosen: ReadonlySet<CircleId>): Place[] {
  return places
    .filter(({ round }) => chosen.has(round.circle))
    .map(({ round, homes }) => ({ round, homes: homes.filter(({ circle }) => chosen.has(circle)) }))
}
