/**
 * At the public address: what was taken home from a computer in the room. The link is remembered until what it leads to
 * is here, as that computer may not have had internet yet.
 */
import { ok, fail, type Result } from '../model/result.ts'
import type { HandedRound } from '../model/pairing.ts'
import type { MailboxError, Parcels } from '../sync/port.ts'
import { parseHandOver } from './handOver.ts'
import { forgetHomeLink } from './homeLinks.ts'
import type { Session } from './port.ts'
import { keepHandOver } from './takeOver.ts'

/** `notThere`: not yet, or never. `notKept`: this device could not store it. */
export type BringHomeError = 'notThere' | 'damaged' | 'newer' | 'notKept' | MailboxError

export interface Brought {
  readonly rounds: readonly HandedRound[]
  readonly withMine: boolean
}

/** Stores what the link leads to. What was stored does no harm and comes again, when it is asked for again. */
export async function bringHome(session: Session, parcels: Parcels, secret: Uint8Array): Promise<Result<Brought, BringHomeError>> {
  const parcel = await parcels.fetch(secret)
  if (!parcel.ok) return parcel
  const handOver = parseHandOver(parcel.value)
  if (!handOver.ok) return handOver
  if (!(await keepHandOver(session, handOver.value))) return fail('notKept')
  await forgetHomeLink(session, secret)
  return ok({ rounds: handOver.value.rounds, withMine: handOver.value.mine !== null })
}
