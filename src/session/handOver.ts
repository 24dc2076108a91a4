/**
 * What a phone hands over to its owner's computer, as bytes:
 *
 *     byte 0       version, 1
 *     1–4          length of the JSON, high byte first
 *     JSON         {rounds: [{circle, person, title}], invites: [fragment]}
 *     the rest     the state of *mine*, a Yjs update; nothing when it does not come along
 */
import { type CircleId, parseId, type PersonId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { type HandedRound, mostInvites } from '../model/pairing.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { encodeFragment, type Invite, parseFragment } from '../protocol/invite.ts'

export interface HandOver {
  readonly rounds: readonly HandedRound[]
  readonly invites: readonly Invite[]
  /** Null when the private notes stay where they are. */
  readonly mine: Uint8Array | null
}

const version = 1
const headLength = 5
const mostJson = 64 * 1024

export function encodeHandOver({ rounds, invites, mine }: HandOver): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ rounds, invites: invites.map(encodeFragment) }))
  const bytes = new Uint8Array(headLength + json.length + (mine?.length ?? 0))
  bytes[0] = version
  new DataView(bytes.buffer).setUint32(1, json.length)
  bytes.set(json, headLength)
  if (mine !== null) bytes.set(mine, headLength + json.length)
  return bytes
}

/** All or nothing: a hand-over that is not whole was not made by this app. */
export function parseHandOver(bytes: Uint8Array): Result<HandOver, 'damaged' | 'newer'> {
  const found = bytes[0] ?? 0
  if (found > version) return fail('newer')
  if (found !== version || bytes.length < headLength) return fail('damaged')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1)
  if (length > mostJson || headLength + length > bytes.length) return fail('damaged')
  const said = parseJson(bytes.subarray(headLength, headLength + length))
  const rounds = listOf(said?.['rounds'], readRound)
  const invites = listOf(said?.['invites'], readInvite)
  if (rounds === null || invites === null) return fail('damaged')
  const rest = bytes.slice(headLength + length)
  return ok({ rounds, invites, mine: rest.length === 0 ? null : rest })
}

function parseJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Null when it is no list, is too long, or one of its items is not what it should be. */
function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length > mostInvites) return null
  const items = value.map(read)
  return items.every((item) => item !== null) ? items : null
}

function readRound(value: unknown): HandedRound | null {
  if (typeof value !== 'object' || value === null) return null
  const { circle, person, title } = value as Record<string, unknown>
  const [id, who] = [parseId<CircleId>(circle), parseId<PersonId>(person)]
  if (id === null || (person !== null && who === null)) return null
  return typeof title === 'string' ? { circle: id, person: who, title: title.slice(0, limits.name) } : null
}

function readInvite(value: unknown): Invite | null {
  const parsed = typeof value === 'string' ? parseFragment(value) : null
  return parsed?.ok === true && parsed.value.entries.every(({ circle }) => circle !== null) ? parsed.value : null
}
