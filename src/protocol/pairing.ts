/**
 * The pairing code: a computer shows it, and the phone of the same person reads it. Its sixteen bytes are a hash of a
 * key that the computer has made for this once (session/pairingKeys.ts). They lead to the room where the two meet, and
 * tell the phone that it speaks to this computer and to nobody else who has seen the code.
 *
 *     in a link    #pair.<base64url of: version 1, the code 16, CRC-16 of what stands before it>
 *     typed        seven groups as those of an invite (protocol/code.ts), of another version
 */
import { fail, ok, type Result } from '../model/result.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { parseCode, pairingCode } from './code.ts'
import { crc16 } from './crc16.ts'
import { formatCode } from './formatCode.ts'
import { type InviteError, isPairing, secretLength } from './invite.ts'
import { inviteLimits } from './limits.ts'
import { parseInvite } from './parseInvite.ts'

/** `invite`: it is in order, but an invite to a round. */
export type PairingError = Exclude<InviteError, 'pairing'> | 'invite'

const version = 1
const bytesLength = 1 + secretLength + 2
/** Of those bytes as base64url. */
const textLength = Math.ceil((bytesLength * 4) / 3)

/** The code as a link. `base` is the address of the app. Throws a RangeError when it has not sixteen bytes. */
export function pairingUrl(base: string, code: Uint8Array): string {
  if (code.length !== secretLength) throw new RangeError('a pairing code has 16 bytes')
  const bytes = Uint8Array.of(version, ...code, 0, 0)
  const check = crc16(bytes.subarray(0, -2))
  bytes.set([check >> 8, check & 0xff], bytesLength - 2)
  return `${base.split('#', 1)[0]}#pair.${toBase64url(bytes)}`
}

/** The code in groups, to be typed. Throws as the link does. */
export function pairingGroups(code: Uint8Array): string[] {
  return formatCode({ circle: null, epoch: 1, secret: code }, pairingCode).split('-')
}

/** Reads what somebody scanned, pasted or typed: the link, its fragment or the groups. */
export function parsePairing(text: string): Result<Uint8Array, PairingError> {
  if (text.length > inviteLimits.characters) return fail('damaged')
  if (isPairing(text)) return parseFragment(/pair\.([\w-]*)/.exec(text.slice(text.indexOf('#') + 1))?.[1] ?? '')
  if (parseInvite(text).ok) return fail('invite')
  // A link that lost its fragment lost its code.
  if (text.includes('://')) return fail('cut')
  const code = parseCode(text, pairingCode)
  if (!code.ok) return fail(code.error === 'pairing' ? 'damaged' : code.error)
  return code.value.epoch === 1 ? ok(code.value.secret) : fail('damaged')
}

function parseFragment(text: string): Result<Uint8Array, PairingError> {
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
