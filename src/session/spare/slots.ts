/**
 * How the spare copy lies in its box. Each circle has two slots, as does what is known beside them (`about`): whoever is
 * killed while one is written leaves the other. What stands in a slot is a part of a sealed file, not sealed, as the
 * store beside it isn't either:
 *
 *     CRC-32 of the rest 4, high byte first | part (backup/parts.ts)
 *
 * All that can be read is joined, so it does not matter which of the two is newer.
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

/** Under which the box says whose copy it is: another device than the one that looks lost its database. */
export const ownerName = 'device'

export const slotsOf = (piece: Piece): readonly [string, string] => [`${piece}/a`, `${piece}/b`]

/** The circles that have a slot. */
export function circlesIn(names: readonly string[]): CircleId[] {
  return [...new Set(names.flatMap((name) => parseId<CircleId>(name.split('/')[0]) ?? []))]
}

export function fillSlot(part: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + part.length)
  new DataView(bytes.buffer).setUint32(0, crc32(part))
  bytes.set(part, 4)
  return bytes
}

/** Null when it has been damaged. */
export function readSlot(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 4) return null
  const part = bytes.slice(4)
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === crc32(part) ? part : null
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
