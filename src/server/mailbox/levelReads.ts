import type { Snapshot } from 'classic-level'
import type { MailboxEntry, MailboxKind } from '../../protocol/mailbox.ts'
import type { Range } from './gone.ts'
import type { Level, Row } from './levelWriter.ts'
import type { RoomRecord, Sums } from './record.ts'
import { bytesOfRow, entryRange, seqOfKey, sumsOfRow } from './rows.ts'
import type { View } from './view.ts'

/** Entries of the ranges, in order, until they hold `most` bytes: the first always, and the one that goes over it. */
export async function readView(db: Level, snapshot: Snapshot, address: string, room: RoomRecord, ranges: View['ranges'], most: number): Promise<MailboxEntry[]> {
  const snapshots = new Map(room.snapshots.map((each) => [each.seq, each]))
  const entries: MailboxEntry[] = []
  let length = 0
  for (const { from, to } of ranges) {
    for await (const [key, row] of db.iterator({ ...entryRange(address, from, to), snapshot, highWaterMarkBytes: readAheadBytes })) {
      const seq = seqOfKey(key)
      const known = snapshots.get(seq)
      const kind: MailboxKind = known === undefined ? 'update' : known.confirmedAt === null ? 'snapshot' : 'confirmed'
      const bytes = bytesOfRow(row)
      entries.push({ seq, kind, covers: known?.covers ?? 0, bytes })
      length += bytes.length
      if (length >= most) return entries
    }
  }
  return entries
}

/** Bytes fetched at once, beyond the entry that is asked for. */
const readAheadBytes = 256 * 1024

/** The sums of updates up to an entry: they stand in it, or when it is gone in the one before. */
export async function sumsAt(db: Level, address: string, room: RoomRecord, seq: number): Promise<Sums> {
  if (seq >= room.last) return room.sums
  if (seq <= room.dropped) return room.droppedSums
  const range = entryRange(address, room.dropped + 1, seq)
  for await (const row of db.values({ ...range, reverse: true, limit: 1 })) return sumsOfRow(row)
  return room.droppedSums
}

/** Rows that take the entries away. */
export async function rowsOf(db: Level, address: string, ranges: readonly Range[]): Promise<Row[]> {
  const keys = await Promise.all(ranges.map(({ from, to }) => db.keys(entryRange(address, from, to)).all()))
  return keys.flat().map((key) => ({ type: 'del', key }))
}
