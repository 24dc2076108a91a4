import { fail, type Result } from '../../model/result.ts'
import type { Invite, InviteError } from '../../protocol/invite.ts'
import { parseInvite } from '../../protocol/parseInvite.ts'

export type ReadError = InviteError | 'otherAddress' | 'notInvite'

/**
 * What somebody typed, pasted or scanned, as an invite. `address` is the app's own: a link to another one is refused,
 * since its people are found through its own server only.
 */
export function readInvite(text: string, address: string): Result<Invite, ReadError> {
  const invite = parseInvite(text)
  const origin = originIn(text)
  return invite.ok && origin !== null && origin !== new URL(address).origin ? fail('otherAddress') : invite
}

/** The same for a QR code, which may hold anything: what is no link to any app like this one is not called damaged. */
export function readScanned(text: string, address: string): Result<Invite, ReadError> {
  const invite = readInvite(text, address)
  return !invite.ok && !text.includes('#') ? fail('notInvite') : invite
}

/** The origin of the first link in the text, or null when there is none. */
export function originIn(text: string): string | null {
  const link = /https?:\/\/[^\s<>"']+/.exec(text)?.[0]
  return link !== undefined && URL.canParse(link) ? new URL(link).origin : null
}
