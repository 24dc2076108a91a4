/**
 * At the public address: what was taken home from a computer in the room. The link is remembered until what it leads to
 * is here, as that computer may not have had internet yet.
 */
import { ok, fail, type Result } from '../model/result.ts'
import type { HandedRound } from '../model/pairing.ts'
import { fromBase64url, toBase64url } from '../protocol/base64url.ts'
import { secretLength } from '../protocol/invite.ts'
import type { MailboxError, Parcels } from '../sync/port.ts'
import { parseHandOver } from './handOver.ts'
import type { Session } from './port.ts'
import { keepHandOver } from './takeOver.ts'

/** `notThere`: not yet, or never. `notKept`: this device could not store it. */
export type BringHomeError = 'notThere' | 'damaged' | 'newer' | 'notKept' | MailboxError

export interface Brought {
  readonly rounds: readonly HandedRound[]
  readonly withMine: boolean
}

const name = 'homeLinks'
const mostLinks = 20

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

/** Links that have been opened here and led to nothing yet, the newest first. */
export async function homeLinks({ values }: Pick<Session, 'values'>): Promise<Uint8Array[]> {
  const stored = await values.get(name)
  const texts = stored.ok && Array.isArray(stored.value) ? (stored.value as unknown[]) : []
  return texts.flatMap((text) => {
    const secret = typeof text === 'string' ? fromBase64url(text) : null
    return secret?.length === secretLength ? [secret] : []
  })
}

/** False when it could not be stored: then it is to be opened again. */
export async function rememberHomeLink(session: Pick<Session, 'values'>, secret: Uint8Array): Promise<boolean> {
  const others = await without(session, secret)
  return (await session.values.put(name, [toBase64url(secret), ...others].slice(0, mostLinks))).ok
}

export async function forgetHomeLink(session: Pick<Session, 'values'>, secret: Uint8Array): Promise<void> {
  await session.values.put(name, await without(session, secret))
}

async function without(session: Pick<Session, 'values'>, secret: Uint8Array): Promise<string[]> {
  return (await homeLinks(session)).map(toBase64url).filter((text) => text !== toBase64url(secret))
}
