/**
 * How the spare copy lies in its box. Each circle has two slots, as does what is known beside them (`about`): whoever is
 * killed while one is written leaves the other. What stands in a slot is a part of a sealed file, not sealed, as the
 * store beside it isn't either; behind it stand the rows of the circle's log, as they are: to join them takes a phone a
 * second that somebody may be writing in.
 *
 *     CRC-32 of the rest 4, high byte first | length of the part 4 | part (backup/parts.ts) | (length 4 | row) …
 *
 * All that can be read is joined, so it does not matter which of the two is newer.
 *
 * Each version of this has names of its own, also for whose copy it is. So an app leaves alone what is newer than it understands: it
 * does not read it, write over it or tidy it away, and keeps its own copy beside. Only what is left or erased is taken out of all of them.
 */
import { crc32 } from '../../model/checksum.ts'
import { type CircleId, parseId } from '../../model/ids.ts'

/** What a slot says without being read. */
export interface SlotMark {
  /** ms, this device's clock: when it was written. */
  readonly at: number
  /** What was copied, so that nothing is copied twice. */
  readonly of: string
}

/** Named bytes beside the store. Anything may reject: then there is no spare copy for now, and nobody is told. */
export interface SpareBox {
  names(): Promise<readonly string[]>
  mark(name: string): Promise<SlotMark | null>
  get(name: string): Promise<Uint8Array | null>
  put(name: string, bytes: Uint8Array, mark: SlotMark): Promise<void>
  remove(name: string): Promise<void>
}

/** A circle's id, or what is known beside the circles. */
export type Piece = CircleId | 'about'

/** Those that this app reads. To be raised when a slot holds what an app from before can't read; the last one is written. */
export const versions = [1, 2] as const
export const current = 2

/** The first version said nothing of itself. */
const mark = (version: number) => (version === 1 ? '' : String(version))

/** Under which the box says whose copy it is: another device than the one that looks lost its database. */
export const ownerName = (version: number = current) => `device${mark(version)}`

export const slotsOf = (piece: Piece, version: number = current): readonly [string, string] => [`${piece}/a${mark(version)}`, `${piece}/b${mark(version)}`]

export interface SlotName {
  readonly name: string
  readonly piece: Piece
  /** Null where nothing is known of how the slot is named. */
  readonly version: number | null
  readonly isNewer: boolean
}

export function slotsIn(names: readonly string[]): SlotName[] {
  return names.flatMap((name) => {
    const [of, rest = ''] = name.split('/')
    const piece = of === 'about' ? of : parseId<CircleId>(of)
    if (piece === null || rest === '') return []
    const [, digits] = /^[ab](\d{0,3})$/.exec(rest) ?? []
    const version = digits === undefined ? null : digits === '' ? 1 : Number(digits)
    return [{ name, piece, version, isNewer: version === null || version > current }]
  })
}

/** The circles that have a slot which can be read. */
export function circlesIn(names: readonly string[]): CircleId[] {
  return [...new Set(slotsIn(names).flatMap(({ piece, isNewer }) => (isNewer || piece === 'about' ? [] : [piece])))]
}

export interface Slot {
  readonly part: Uint8Array
  /** Updates of a circle. */
  readonly rows: readonly Uint8Array[]
}

export function fillSlot({ part, rows }: Slot): Uint8Array {
  const pieces = [part, ...rows]
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + 4 + length, 4))
  const view = new DataView(bytes.buffer)
  let at = 4
  for (const piece of pieces) {
    view.setUint32(at, piece.length)
    bytes.set(piece, at + 4)
    at += 4 + piece.length
  }
  view.setUint32(0, crc32(bytes.subarray(4)))
  return bytes
}

/** Null when it has been damaged. */
export function readSlot(bytes: Uint8Array): Slot | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < 4 || view.getUint32(0) !== crc32(bytes.subarray(4))) return null
  // A slot of an earlier version: its part alone, which never begins with 0.
  if (bytes[4] !== 0) return { part: bytes.slice(4), rows: [] }
  const pieces: Uint8Array[] = []
  for (let at = 4; at < bytes.length; ) {
    if (at + 4 > bytes.length) return null
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return null
    pieces.push(bytes.slice(at + 4, end))
    at = end
  }
  const [part, ...rows] = pieces
  return part === undefined ? null : { part, rows }
}

/** Which slot is written next: an empty one, or the one that was written first. */
export function nextSlot([a, b]: readonly [SlotMark | null, SlotMark | null]): 0 | 1 {
  if (a === null) return 0
  return b === null || b.at < a.at ? 1 : 0
}

/** ms since 1970. */
interface Change {
  readonly first: number
  readonly last: number
}

/** ms. A large circle is copied the seldomer: `perByte` makes that half a minute for 500 KB. */
export const pace = { quiet: 2_500, longest: 10_000, perByte: 0.06, seldomest: 120_000 } as const

/** When what has changed is copied: when it has been quiet for a moment, and a while after the last copy of `size` bytes. */
export function dueAt({ first, last }: Change, copied: { readonly at: number; readonly size: number }): number {
  const rested = copied.at + Math.min(pace.seldomest, copied.size * pace.perByte)
  return Math.max(rested, Math.min(last + pace.quiet, first + pace.longest))
}
