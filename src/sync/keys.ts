/**
 * What follows from a circle's secret (128 random bits). HKDF-SHA-256 gives three values that tell nothing of each
 * other or of the secret: the key that seals frames, the password of the links' own signalling, and an access token.
 * The room's address is a hash of the token, so that whoever only saw the address can prove nothing with it.
 */
import { toBase64url } from '../protocol/base64url.ts'

export interface RoomKeys {
  /** Address of the room: 22 characters of base64url. */
  readonly room: string
  /** For the links' own signalling: 43 characters of base64url. */
  readonly password: string
  /** AES-GCM-256; cannot be read out again. */
  readonly sealKey: CryptoKey
  /** 16 bytes that prove the secret to a server without telling it. */
  readonly token: Uint8Array
}

/** The room of a secret of 16 bytes. Needs a secure context: without one the page has no `subtle` to pass. */
export async function deriveRoom(secret: Uint8Array, subtle: SubtleCrypto): Promise<RoomKeys> {
  const base = await subtle.importKey('raw', plain(secret), 'HKDF', false, ['deriveBits', 'deriveKey'])
  const hkdf = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    // The secret is random and used for nothing else: no salt is needed (RFC 5869, section 3.1).
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`larandetraff/1/${purpose}`),
  })
  const bits = async (purpose: string, length: number) =>
    new Uint8Array(await subtle.deriveBits(hkdf(purpose), base, length))
  const aes = { name: 'AES-GCM', length: 256 }
  const sealKey = await subtle.deriveKey(hkdf('seal'), base, aes, false, ['encrypt', 'decrypt'])
  const password = toBase64url(await bits('link', 256))
  const token = await bits('token', 128)
  const hash = new Uint8Array(await subtle.digest('SHA-256', plain(token)))
  return { room: toBase64url(hash.subarray(0, 16)), password, sealKey, token }
}

/** The same bytes on a buffer that WebCrypto takes: a shared one could change while it is being read. */
export function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)
}
