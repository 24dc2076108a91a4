/**
 * The code that is typed when a camera is no help: one circle's key as seven groups of five characters.
 *
 * 140 bits (version 4, epoch 8, secret 128) are 28 characters of Crockford's base32; after each four stands their
 * check character. With a the root of x^5 + x^2 + 1 in GF(32), group i holds when
 *
 *     a^4·c0 + a^3·c1 + a^2·c2 + a·c3 + check = i + 1
 *
 * The factors differ and none is zero: one wrong character, or two that changed places, never hold. The right side
 * differs from group to group: a group in another's place never holds.
 */
import { alphabet } from '../model/ids.ts'
import type { Result } from '../model/result.ts'
import { fail, ok } from '../model/result.ts'
import type { InviteEntry, InviteError } from './invite.ts'
import { secretLength } from './invite.ts'
import { inviteLimits } from './limits.ts'

/** The typed form of an invite. */
export const inviteCode = 1
/** That of a pairing code (protocol/pairing.ts): no reader takes the one for the other. */
export const pairingCode = 8
/** That of a recovery code (protocol/recoveryCode.ts). */
export const recoveryCode = 9
const others: Readonly<Record<number, InviteError>> = { [pairingCode]: 'pairing', [recoveryCode]: 'recovery' }
export const groupCount = 7
const groupLength = 5

export interface CodeGroup {
  /** As it is shown: upper case, what was misread put right. */
  readonly text: string
  readonly state: 'ok' | 'wrong' | 'partial'
}

export interface CodeCheck {
  readonly groups: readonly CodeGroup[]
  /** All seven groups stand and hold. */
  readonly complete: boolean
}

/** Reads a code of that version in any case, with or without dashes and spaces. The entry has no circle. */
export function parseCode(text: string, version = inviteCode): Result<InviteEntry, InviteError> {
  if (text.length > inviteLimits.characters) return fail('damaged')
  const { groups, complete } = checkCode(text)
  const [first] = groups
  if (first === undefined) return fail('empty')
  const data = groups.flatMap((group) => valuesOf(group.text).slice(0, 4))
  const found = (data[0] ?? 0) >> 1
  // A later version may have another length, but its first group says which it is.
  if (first.state === 'ok' && found > version) return fail(others[found] ?? 'newer')
  if (groups.some((group) => group.state === 'wrong') || groups.length > groupCount) return fail('damaged')
  if (!complete) return fail('cut')
  const [epoch = 0, ...secret] = bytesOf(data)
  if (found !== version || epoch === 0) return fail('damaged')
  return ok({ circle: null, epoch, secret: Uint8Array.from(secret) })
}

/** How far the typing has come, for showing while it goes on. */
export function checkCode(text: string): CodeCheck {
  const characters = normalise(text.slice(0, inviteLimits.characters))
  const groups: CodeGroup[] = []
  for (let at = 0; at < characters.length; at += groupLength) {
    groups.push(checkGroup(characters.slice(at, at + groupLength).join(''), groups.length))
  }
  return { groups, complete: groups.length === groupCount && groups.every((group) => group.state === 'ok') }
}

function checkGroup(text: string, index: number): CodeGroup {
  const values = valuesOf(text)
  if (values.includes(-1) || index >= groupCount) return { text, state: 'wrong' }
  if (values.length < groupLength) return { text, state: 'partial' }
  return { text, state: syndrome(values) === index + 1 ? 'ok' : 'wrong' }
}

/** Upper-case characters without spaces and dashes; those that Crockford left out stand for what they resemble. */
function normalise(text: string): string[] {
  const plain = text.toUpperCase().replace(/[\s\p{Dash_Punctuation}\u2212\u00ad\u200b]/gu, '')
  return [...plain.replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('U', 'V')]
}

/** The five bits of each character; -1 for one that is not of the alphabet. */
function valuesOf(text: string): number[] {
  return [...text].map((character) => alphabet.indexOf(character.toLowerCase()))
}

/** Epoch and secret: what follows the version's four bits. */
function bytesOf(values: readonly number[]): number[] {
  const bytes: number[] = []
  let buffer = (values[0] ?? 0) & 1
  let bits = 1
  for (const value of values.slice(1)) {
    buffer = (buffer << 5) | value
    bits += 5
    if (bits >= 8) bytes.push((buffer >> (bits -= 8)) & 0xff)
    buffer &= (1 << bits) - 1
  }
  return bytes.slice(0, 1 + secretLength)
}

/** Σ a^(4-j)·c_j: of four values what their check must complete, of five zero but for the group's number. */
export function syndrome(values: readonly number[]): number {
  return values.reduce((sum, value, j) => sum ^ timesPower(value, 4 - j), 0)
}

/** value · a^power in GF(32). */
function timesPower(value: number, power: number): number {
  for (let i = 0; i < power; i++) value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1
  return value
}
