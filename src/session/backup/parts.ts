/**
 * What stands in the parts of a sealed file. A part that a later version has thought of is passed over and counted.
 *
 *     type 1 | length of the JSON 4, high byte first | JSON | bytes
 *
 *     1  about    {madeAt, profile, invites, homeLinks}
 *     2  circle   {circle, kind, round, title, openedAt, epochs: [[n, secret]], person} and its state, a Yjs update
 *     3  file     {circle} and the bytes of a picture
 *     4  end      {parts}: how many stand before it
 */
import { type CircleKind, circleKinds } from '../../model/circle.ts'
import type { Epoch } from '../../model/epoch.ts'
import { type CircleId, parseId, type PersonId } from '../../model/ids.ts'
import { boundedText, parseJson, recordOrNull } from '../../model/json.ts'
import { limits } from '../../model/limits.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { fromBase64url, toBase64url } from '../../protocol/base64url.ts'
import { secretLength } from '../../protocol/invite.ts'

/** What is known of a circle beside its document. */
export interface PackedCircle {
  readonly circle: CircleId
  readonly kind: CircleKind
  /** Of a home. */
  readonly round: CircleId | null
  readonly title: string
  readonly openedAt: number
  /** None in a file that is sealed by the circle's key: whoever opens it has it. */
  readonly epochs: readonly Epoch[]
  /** Who its owner is in the round. */
  readonly person: PersonId | null
}

export interface About {
  /** ms, the clock of the device that made it. */
  readonly madeAt: number
  readonly profile: { readonly name: string; readonly organisation: string; readonly role: string } | null
  /** Fragments of invites whose circles had not come. */
  readonly invites: readonly string[]
  /** Secrets of 16 bytes (session/homeLinks.ts). */
  readonly homeLinks: readonly Uint8Array[]
}

export type Part =
  | { readonly type: 'about'; readonly about: About }
  | { readonly type: 'circle'; readonly packed: PackedCircle; readonly update: Uint8Array }
  | { readonly type: 'file'; readonly circle: CircleId; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly parts: number }

const types = ['', 'about', 'circle', 'file', 'end'] as const
const headLength = 5
const mostJson = 256 * 1024
/** Of keys, invites and names in one list. */
const mostItems = 2000

export function encodePart(part: Part): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(saidOf(part)))
  const rest = part.type === 'circle' ? part.update : part.type === 'file' ? part.bytes : new Uint8Array(0)
  const bytes = new Uint8Array(headLength + json.length + rest.length)
  bytes[0] = types.indexOf(part.type)
  new DataView(bytes.buffer).setUint32(1, json.length)
  bytes.set(json, headLength)
  bytes.set(rest, headLength + json.length)
  return bytes
}

function saidOf(part: Part): object {
  switch (part.type) {
    case 'about':
      return { ...part.about, homeLinks: part.about.homeLinks.map(toBase64url) }
    case 'circle':
      return { ...part.packed, epochs: part.packed.epochs.map(({ n, secret }) => [n, toBase64url(secret)]) }
    case 'file':
      return { circle: part.circle }
    case 'end':
      return { parts: part.parts }
  }
}

/** `newer`: of a type that this version does not know. Fields that it does not know are passed over. */
export function parsePart(bytes: Uint8Array): Result<Part, 'damaged' | 'newer'> {
  const type = types[bytes[0] ?? 0]
  if (type === undefined) return fail('newer')
  if (bytes.length < headLength) return fail('damaged')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1)
  if (length > mostJson || headLength + length > bytes.length) return fail('damaged')
  const said = recordOrNull(parseJson(new TextDecoder().decode(bytes.subarray(headLength, headLength + length))))
  const part = said === null ? null : readPart(type, said, bytes.slice(headLength + length))
  return part === null ? fail('damaged') : ok(part)
}

function readPart(type: (typeof types)[number], said: Record<string, unknown>, rest: Uint8Array): Part | null {
  const circle = parseId<CircleId>(said['circle'])
  switch (type) {
    case '':
      return null
    case 'about':
      return { type, about: readAbout(said) }
    case 'circle': {
      const kind = circleKinds.find((each) => each === said['kind'])
      return circle === null || kind === undefined ? null : { type, packed: readPacked(circle, kind, said), update: rest }
    }
    case 'file':
      return circle === null ? null : { type, circle, bytes: rest }
    case 'end':
      return { type, parts: numberIn(said['parts']) }
  }
}

function readAbout(said: Record<string, unknown>): About {
  const profile = recordOrNull(said['profile'])
  const text = (value: unknown) => boundedText(value, limits.name)
  return {
    madeAt: numberIn(said['madeAt']),
    profile: profile && { name: text(profile['name']), organisation: text(profile['organisation']), role: text(profile['role']) },
    invites: itemsIn(said['invites'], (item) => (typeof item === 'string' ? item : null)),
    homeLinks: itemsIn(said['homeLinks'], readSecret),
  }
}

function readPacked(circle: CircleId, kind: CircleKind, said: Record<string, unknown>): PackedCircle {
  return {
    circle,
    kind,
    round: parseId<CircleId>(said['round']),
    title: boundedText(said['title'], limits.name),
    openedAt: numberIn(said['openedAt']),
    epochs: itemsIn(said['epochs'], readEpoch),
    person: parseId<PersonId>(said['person']),
  }
}

function readEpoch(value: unknown): Epoch | null {
  if (!Array.isArray(value)) return null
  const [n, text] = value as unknown[]
  const secret = readSecret(text)
  return typeof n === 'number' && Number.isInteger(n) && n > 0 && n < 256 && secret !== null ? { n, secret } : null
}

function readSecret(value: unknown): Uint8Array | null {
  const secret = typeof value === 'string' ? fromBase64url(value) : null
  return secret?.length === secretLength ? secret : null
}

function itemsIn<T>(value: unknown, read: (item: unknown) => T | null): T[] {
  return Array.isArray(value) ? value.slice(0, mostItems).flatMap((item) => read(item) ?? []) : []
}

function numberIn(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}
