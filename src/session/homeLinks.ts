/** Links home (bringHome.ts) that have been opened here and led to nothing yet, kept among the small values. */
import { fromBase64url, toBase64url } from '../protocol/base64url.ts'
import { secretLength } from '../protocol/invite.ts'
import type { Session } from './port.ts'

const name = 'homeLinks'
const mostLinks = 20

/** The newest first. */
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
