/** The mailbox's rooms as they lie in a Redis: what is asked, and what is answered, without a decision. */
import type { MailboxEntry, MailboxKind } from '../../protocol/mailbox.ts'
import type { RedisConnection, RedisReply } from '../redis/connection.ts'
import type { Range } from './gone.ts'
import { keptBytes, type RoomRecord, type Sums } from './record.ts'
import { dropScript, readScript, redisKeys, writeScript } from './redisScripts.ts'
import type { View } from './view.ts'

/** In one answer: a page asks for the rest. */
const mostEntries = 4_000

/** A room's record, and the text that it stands there as; null and '' when there is none. */
export interface Found {
  readonly text: string
  readonly record: RoomRecord | null
}

export interface Usage {
  readonly bytes: number
  readonly rooms: number
}

export interface NewEntry {
  readonly seq: number
  readonly isSnapshot: boolean
  readonly sums: Sums
  readonly bytes: Uint8Array
}

export interface Written {
  /** False: something else lies there than what was found, or there is no space in all. Nothing was written. */
  readonly done: boolean
  readonly found: Found
  readonly usage: Usage
}

export async function findRoom({ ask }: RedisConnection, room: string): Promise<Found> {
  return asFound(await ask('HGET', redisKeys.rooms, room))
}

export async function findUsage({ ask }: RedisConnection): Promise<Usage> {
  const [bytes, rooms] = await Promise.all([ask('GET', redisKeys.bytes), ask('HLEN', redisKeys.rooms)])
  return { bytes: Number(textOf(bytes)), rooms: Number(rooms) }
}

/** Everything, if the room is still as it was found. What it no longer holds is taken away afterwards: `dropEntries`. */
export async function writeRoom(
  { ask }: RedisConnection,
  room: string,
  before: Found,
  after: RoomRecord | null,
  added: readonly NewEntry[],
  allBytes: number,
): Promise<Written> {
  const more = bytesOf(after) - bytesOf(before.record)
  const keys = [redisKeys.rooms, redisKeys.bytes, redisKeys.entries(room), redisKeys.index(room)]
  const text = after === null ? '' : JSON.stringify(after)
  const entries = added.flatMap(({ seq, isSnapshot, sums, bytes }) => [`${seq}`, isSnapshot ? `s${seq}` : `${seq}`, `${sums.bytes} ${sums.count}`, bytes])
  const given = [room, before.text, text, `${more}`, `${allBytes}`, ...entries]
  const [done, found, bytes, rooms] = listOf(await ask('EVAL', writeScript, '4', ...keys, ...given))
  return { done: done === 1, found: asFound(found), usage: { bytes: Number(bytes), rooms: Number(rooms) } }
}

/** At once: a Redis does nothing else meanwhile. */
const mostDropped = 1_000

/** Takes away what a record that has been written does not hold any more; all, if the room was forgotten. */
export async function dropEntries({ ask }: RedisConnection, room: string, record: RoomRecord | null, gone: readonly Range[]): Promise<void> {
  const keys = [redisKeys.rooms, redisKeys.entries(room), redisKeys.index(room)]
  if (record === null) return void (await ask('EVAL', dropScript, '3', ...keys, room, ''))
  for (const { from, to } of gone) {
    for (let first = from; first <= to; first += mostDropped) {
      const numbers = Array.from({ length: Math.min(mostDropped, to - first + 1) }, (_, i) => `${first + i}`)
      await ask('EVAL', dropScript, '3', ...keys, room, `${record.born}`, ...numbers)
    }
  }
}

/** Entries of a view on a room, and the room as it is by now. */
export async function readRoom({ ask }: RedisConnection, address: string, room: RoomRecord, ranges: View['ranges'], most: number): Promise<{ found: Found; entries: MailboxEntry[] }> {
  const keys = [redisKeys.rooms, redisKeys.entries(address)]
  const known = room.snapshots.map(({ seq }) => `${seq}`)
  const given = [address, `${most}`, `${mostEntries}`, `${known.length}`, ...known, ...wordsOf(ranges)]
  const [found, ...rows] = listOf(await ask('EVAL', readScript, '2', ...keys, ...given))
  const snapshots = new Map(room.snapshots.map((each) => [each.seq, each]))
  const entries: MailboxEntry[] = []
  for (let i = 0; i + 1 < rows.length; i += 2) {
    const [seq, bytes] = [Number(rows[i]), rows[i + 1]]
    if (!Buffer.isBuffer(bytes)) throw new Error('an entry is no bytes')
    const known = snapshots.get(seq)
    const kind: MailboxKind = known === undefined ? 'update' : known.confirmedAt === null ? 'snapshot' : 'confirmed'
    entries.push({ seq, kind, covers: known?.covers ?? 0, bytes })
  }
  return { found: asFound(found), entries }
}

/** At once, of the numbers before one that is gone: mostly it is the next that is there. */
const mostSought = 100

/** The sums of updates up to an entry: they stand beside it, or when it is gone beside the one before. */
export async function sumsAt({ ask }: RedisConnection, address: string, room: RoomRecord, seq: number): Promise<Sums> {
  if (seq >= room.last) return room.sums
  for (let to = seq; to > room.dropped; to -= mostSought) {
    const numbers = Array.from({ length: Math.min(mostSought, to - room.dropped) }, (_, i) => `${to - i}`)
    const found = listOf(await ask('HMGET', redisKeys.index(address), ...numbers)).find((sums) => sums !== null)
    if (found === undefined) continue
    const [bytes, count] = textOf(found).split(' ')
    return { bytes: Number(bytes), count: Number(count) }
  }
  return room.droppedSums
}

/** Every room with its record; one that is written in meanwhile may come twice. */
export async function* eachRoom({ ask }: RedisConnection): AsyncGenerator<readonly [string, RoomRecord]> {
  let cursor = '0'
  do {
    const [next, rows] = listOf(await ask('HSCAN', redisKeys.rooms, cursor, 'COUNT', '100'))
    const texts = listOf(rows).map(textOf)
    for (let i = 0; i + 1 < texts.length; i += 2) yield [texts[i] ?? '', parseRecord(texts[i + 1] ?? '')]
    cursor = textOf(next)
  } while (cursor !== '0')
}

function asFound(reply: RedisReply | undefined): Found {
  const text = textOf(reply)
  return { text, record: text === '' ? null : parseRecord(text) }
}

/** Our own writing: what can't be read throws. */
function parseRecord(text: string): RoomRecord {
  return JSON.parse(text) as RoomRecord
}

function bytesOf(room: RoomRecord | null): number {
  return room === null ? 0 : keptBytes(room)
}

function wordsOf(ranges: readonly Range[]): string[] {
  return ranges.flatMap(({ from, to }) => [`${from}`, `${to}`])
}

function textOf(reply: RedisReply | undefined): string {
  return Buffer.isBuffer(reply) ? reply.toString('utf8') : typeof reply === 'number' ? `${reply}` : ''
}

function listOf(reply: RedisReply | undefined): readonly RedisReply[] {
  return Array.isArray(reply) ? (reply as readonly RedisReply[]) : []
}
