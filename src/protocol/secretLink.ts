/**
 * A secret of sixteen bytes as the fragment of a link that is no invite. The mark before the point says what it is for:
 *
 *     #pair.<base64url of: version 1, the secret 16, CRC-16 of what stands before it>
 */
import { fail, ok, type Result } from '../model/result.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { crc16 } from './crc16.ts'
import { type LinkMark, secretLength } from './invite.ts'

export type SecretLinkError = 'cut' | 'damaged' | 'newer'

const version = 1
const bytesLength = 1 + secretLength + 2
/** Of those bytes as base64url. */
const textLength = Math.ceil((bytesLength * 4) / 3)

/** `base` is the address of the app. Throws a RangeError when the secret has not sixteen bytes. */
export function secretUrl(base: string, mark: LinkMark, secret: Uint8Array): string {
  if (secret.length !== secretLength) throw new RangeError('a secret has 16 bytes')
  const bytes = Uint8Array.of(version, ...secret, 0, 0)
  const check = crc16(bytes.subarray(0, -2))
  bytes.set([check >> 8, check & 0xff], bytesLength - 2)
  return `${base.split('#', 1)[0]}#${mark}.${toBase64url(bytes)}`
}

/** Of a link, or a fragment, that has the mark. */
export function secretIn(link: string, mark: LinkMark): Result<Uint8Array, SecretLinkError> {
  const text = link.slice(link.indexOf(`${mark}.`) + mark.length + 1).match(/^[\w-]*/)?.[0] ?? ''
  const bytes = fromBase64url(text)
  const found = bytes?.[0]
  if (bytes === null || found === undefined) return fail('cut')
  // Only the first byte keeps its meaning in every version.
  if (found > version) return fail('newer')
  if (text.length < textLength) return fail('cut')
  if (found !== version || text.length > textLength) return fail('damaged')
  const check = (bytes.at(-2) ?? 0) * 256 + (bytes.at(-1) ?? 0)
  return crc16(bytes.subarray(0, -2)) === check ? ok(bytes.slice(1, 1 + secretLength)) : fail('damaged')
}
