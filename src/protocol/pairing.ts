/**
 * The pairing code: a computer shows it, and the phone of the same person reads it. Its sixteen bytes are a hash of a
 * key that the computer has made for this once (session/pairingKeys.ts). They lead to the room where the two meet, and
 * tell the phone that it speaks to this computer and to nobody else who has seen the code.
 *
 *     in a link    #pair. and the code (secretLink.ts)
 *     typed        seven groups as those of an invite (protocol/code.ts), of another version
 */
import { fail, ok, type Result } from '../model/result.ts'
import { parseCode, pairingCode } from './code.ts'
import { formatCode } from './formatCode.ts'
import { type InviteError, linkMark } from './invite.ts'
import { inviteLimits } from './limits.ts'
import { parseInvite } from './parseInvite.ts'
import { secretIn, secretUrl } from './secretLink.ts'

/** `invite`: it is in order, but an invite to a round. */
export type PairingError = Exclude<InviteError, 'pairing' | 'home' | 'recovery'> | 'invite'

/** The code as a link. `base` is the address of the app. Throws a RangeError when it has not sixteen bytes. */
export function pairingUrl(base: string, code: Uint8Array): string {
  return secretUrl(base, 'pair', code)
}

/** The code in groups, to be typed. Throws as the link does. */
export function pairingGroups(code: Uint8Array): string[] {
  return formatCode({ circle: null, epoch: 1, secret: code }, pairingCode).split('-')
}

/** Reads what somebody scanned, pasted or typed: the link, its fragment or the groups. */
export function parsePairing(text: string): Result<Uint8Array, PairingError> {
  if (text.length > inviteLimits.characters) return fail('damaged')
  if (linkMark(text) === 'pair') return secretIn(text, 'pair')
  if (parseInvite(text).ok) return fail('invite')
  // A link that lost its fragment lost its code.
  if (text.includes('://')) return fail('cut')
  const code = parseCode(text, pairingCode)
  if (!code.ok) return fail(code.error === 'pairing' || code.error === 'home' || code.error === 'recovery' ? 'damaged' : code.error)
  return code.value.epoch === 1 ? ok(code.value.secret) : fail('damaged')
}
