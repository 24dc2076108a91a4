/**
 * The mailbox's rows on the disk. A room's address has a fixed length, so no key is the beginning of another room's.
 *
 *     v                      the version of all this
 *     r ROOM                 the room's record, as JSON
 *     e ROOM seq (8 hex)     bytes 8 | count 4 | the sealed bytes; the sums of updates up to this one
 */
import type { RoomRecord, Sums } from './record.ts'

export const versionKey = 'v'
export const version = '1'
/** Of all records. */
export const recordRange = { gt: 'r', lt: 's' }
const headLength = 12

export function recordKey(room: string): string {
  return `r${room}`
}

export function roomOfKey(key: string): string {
  return key.slice(1)
}

export function entryKey(room: string, seq: number): string {
  return `e${room}${seq.toString(16).padStart(8, '0')}`
}

/** Both ends included. */
export function entryRange(room: string, from: number, to: number): { gte: string; lte: string } {
  return { gte: entryKey(room, from), lte: entryKey(room, to) }
}

export function seqOfKey(key: string): number {
  return Number.parseInt(key.slice(-8), 16)
}

export function recordRow(record: RoomRecord): Buffer {
  return Buffer.from(JSON.stringify(record))
}

/** Our own writing: what can't be read throws. */
export function readRecord(row: Buffer): RoomRecord {
  return JSON.parse(row.toString('utf8')) as RoomRecord
}

export function entryRow(sums: Sums, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength)
  head.writeDoubleBE(sums.bytes, 0)
  head.writeUInt32BE(sums.count, 8)
  return Buffer.concat([head, bytes])
}

export function sumsOfRow(row: Buffer): Sums {
  return { bytes: row.readDoubleBE(0), count: row.readUInt32BE(8) }
}

export function bytesOfRow(row: Buffer): Uint8Array {
  return row.subarray(headLength)
}
