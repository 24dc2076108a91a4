import { createHash } from 'node:crypto'

/** The room's address, as the pages derive it (sync/keys.ts): whoever only knows the address has no token for it. */
export function roomOf(token: Uint8Array): string {
  return createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url')
}
