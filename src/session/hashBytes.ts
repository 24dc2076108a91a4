import type { HashBytes } from '../model/deps.ts'
import { toBase64url } from '../protocol/base64url.ts'

/** SHA-256 by WebCrypto. */
export function createHash(subtle: Pick<SubtleCrypto, 'digest'>): HashBytes {
  return async (bytes) => toBase64url(new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))))
}
