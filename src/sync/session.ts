import type { RandomBytes } from '../model/deps.ts'
import { base32, type Id, idBytes } from '../model/ids.ts'

/** One open page: 64 random bits, since it stands in everything that is said. No id: those are longer. */
export type SessionId = string & { readonly page: true }

export const sessionLength = 8

export function newSession(random: RandomBytes): SessionId {
  return base32(random(sessionLength)) as SessionId
}

export function sessionBytes(session: SessionId): Uint8Array {
  return idBytes(session as string as Id<string>).subarray(0, sessionLength)
}

/** Null when it is not so long as one. */
export function sessionOf(bytes: Uint8Array): SessionId | null {
  return bytes.length === sessionLength ? (base32(bytes) as SessionId) : null
}
