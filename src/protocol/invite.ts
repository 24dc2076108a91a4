/**
 * The invite: the keys of one or more circles, as the fragment of a URL, which no browser sends to a server.
 *
 *     byte 0       version, 1
 *     33 × n       circle id (16, zeros when not known), epoch (1), secret (16); n is 1–8
 *     last 2       CRC-16 of everything before, high byte first
 *
 * as base64url. 3 + 33n is a multiple of three, so no character carries spare bits.
 */
import type { CircleId } from '../model/ids.ts'
import { base32, idBytes } from '../model/ids.ts'
import type { Result } from '../model/result.ts'
import { fail, ok } from '../model/result.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { crc16 } from './crc16.ts'
import { inviteLimits } from './limits.ts'

export interface InviteEntry {
  /** Null when the invite was typed: the document tells its own id. */
  readonly circle: CircleId | null
  /** 1–255. */
  readonly epoch: number
  /** 16 bytes. */
  readonly secret: Uint8Array
}

export interface Invite {
  readonly entries: readonly InviteEntry[]
}

/**
 * `cut`: the end is missing. `damaged`: a character is wrong. `newer`: a later version of the app made it. `pairing`:
 * it is no invite, but what a computer shows to be opened by its owner's phone (protocol/pairing.ts). `home`: what
 * somebody takes along from a computer in the room. `recovery`: what opens a backup (protocol/recoveryCode.ts).
 */
export type InviteError = 'empty' | 'cut' | 'damaged' | 'newer' | 'pairing' | 'home' | 'recovery'

/** What a fragment begins with that is no invite: `.` stands in none. */
export type LinkMark = 'pair' | 'home'
const marked = /(?:^|#)\s*(pair|home)\./

const version = 1
const idLength = 16
export const secretLength = 16
const entryLength = idLength + 1 + secretLength
const frameLength = 3

/** The invite as a fragment, without `#`. Throws a RangeError for what no invite may hold. */
export function encodeFragment(invite: Invite): string {
  const { entries } = invite
  if (entries.length < 1 || entries.length > inviteLimits.entries) throw new RangeError('an invite has 1–8 entries')
  const bytes = new Uint8Array(frameLength + entries.length * entryLength)
  bytes[0] = version
  entries.forEach((entry, i) => writeEntry(bytes.subarray(1 + i * entryLength), entry))
  const check = crc16(bytes.subarray(0, -2))
  bytes[bytes.length - 2] = check >> 8
  bytes[bytes.length - 1] = check & 0xff
  return toBase64url(bytes)
}

/** The invite as a link. `base` is the address of the app; a fragment it already has is replaced. */
export function inviteUrl(base: string, invite: Invite): string {
  return `${base.split('#', 1)[0]}#${encodeFragment(invite)}`
}

/** Reads a fragment, with or without `#`, or a whole pasted link; what stands around it is forgiven. */
export function parseFragment(text: string): Result<Invite, InviteError> {
  if (text.length > inviteLimits.characters) return fail('damaged')
  const mark = linkMark(text)
  if (mark !== null) return fail(mark === 'pair' ? 'pairing' : mark)
  const fragment = fragmentIn(text)
  if (fragment === '') return fail('empty')
  const bytes = fromBase64url(fragment)
  if (bytes === null) return fail('damaged')
  const found = bytes[0]
  if (found === undefined) return fail('cut')
  // Only the first byte keeps its meaning in every version.
  if (found > version) return fail('newer')
  const count = (bytes.length - frameLength) / entryLength
  if (count < 1 || !Number.isInteger(count) || fragment.length % 4 !== 0) return fail('cut')
  if (found !== version || count > inviteLimits.entries) return fail('damaged')
  if (crc16(bytes.subarray(0, -2)) !== (bytes.at(-2) ?? 0) * 256 + (bytes.at(-1) ?? 0)) return fail('damaged')
  const entries = Array.from({ length: count }, (_, i) => readEntry(bytes.subarray(1 + i * entryLength)))
  return entries.every((entry) => entry.epoch > 0) ? ok({ entries }) : fail('damaged')
}

/** Of a text that is, or holds, a link with a secret that is no invite (secretLink.ts). */
export function linkMark(text: string): LinkMark | null {
  return (marked.exec(text)?.[1] ?? null) as LinkMark | null
}

/** What follows `#`, up to white space or the punctuation that mail programs put around a link. */
function fragmentIn(text: string): string {
  const start = text.indexOf('#') + 1
  const word = text.slice(start).trimStart().split(/[\s<>"']/, 1)[0] ?? ''
  return word.replace(/[.,;:!?)\]}]+$/, '')
}

function writeEntry(target: Uint8Array, entry: InviteEntry): void {
  checkEntry(entry)
  if (entry.circle !== null) target.set(idBytes(entry.circle))
  target[idLength] = entry.epoch
  target.set(entry.secret, idLength + 1)
}

function readEntry(source: Uint8Array): InviteEntry {
  const id = source.subarray(0, idLength)
  return {
    circle: id.every((byte) => byte === 0) ? null : (base32(id) as CircleId),
    epoch: source[idLength] ?? 0,
    secret: source.slice(idLength + 1, entryLength),
  }
}

/** Throws a RangeError when the entry could not be read back. */
export function checkEntry(entry: InviteEntry): void {
  if (!Number.isInteger(entry.epoch) || entry.epoch < 1 || entry.epoch > 255) throw new RangeError('epoch is 1–255')
  if (entry.secret.length !== secretLength) throw new RangeError('a secret has 16 bytes')
}
