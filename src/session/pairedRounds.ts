/**
 * Who a phone has said that this device is, in rounds that may not have come yet. Kept among the small values, one by
 * one, so that it holds after the page has been closed in the middle, and taken away when it is done: whoever says
 * *this is not me* afterwards is not contradicted.
 */
import { claimDevice } from '../document/people.ts'
import { type CircleId, parseId, type PersonId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { HandedRound } from '../model/pairing.ts'
import type { OpenCircle, Session } from './port.ts'

type Values = Pick<Session, 'values'>

const nameOf = (circle: CircleId) => `paired/${circle}`

/** False when it could not be stored. */
export async function keepPaired({ values }: Values, { circle, person, title }: HandedRound): Promise<boolean> {
  return (await values.put(nameOf(circle), { person, title })).ok
}

/** Null for a round that was not handed over, or is done with. */
export async function pairedRound({ values }: Values, circle: CircleId): Promise<HandedRound | null> {
  const stored = await values.get(nameOf(circle))
  if (!stored.ok || typeof stored.value !== 'object' || stored.value === null) return null
  const { person, title } = stored.value as Record<string, unknown>
  return { circle, person: parseId<PersonId>(person), title: typeof title === 'string' ? title.slice(0, limits.name) : '' }
}

/** The round is here: says in it who this device is. Once more changes nothing. */
export async function claimPaired(session: Pick<Session, 'values' | 'device'>, round: OpenCircle): Promise<void> {
  const paired = await pairedRound(session, round.id)
  if (paired === null) return
  if (paired.person !== null && !claimDevice(round.document, session.device, paired.person).ok) return
  await round.flush()
  if (typeof round.status.get().saved === 'string') await session.values.put(nameOf(round.id), null)
}
