/**
 * The mailbox's store inside the server's own process, on LevelDB by `classic-level`. Chosen because it
 *  - comes with prebuilt binaries inside the npm package itself (Linux, macOS, Windows; x64 and arm): nothing is compiled
 *    or fetched from elsewhere when it is installed, and no second program has to run;
 *  - writes a log that is cut at the last whole record after a crash, in batches that are there as a whole or not at all;
 *  - lets many small entries of many rooms lie in a few files, in the order they are read in;
 *  - is kept by the Level project since 2012, and brings 6 MB (most of it binaries and LevelDB's source).
 * SQLite would do as well, but Node 20 has none of its own, and the packages compile it or fetch binaries from elsewhere.
 *
 * A folder is one process's: a second that opens it is told so.
 */
import { fail, ok, type Result } from '../../model/result.ts'
import type { Now } from '../../model/deps.ts'
import type { MailboxAnswer } from '../../protocol/mailbox.ts'
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { createDecisions, type Decision } from './decisions.ts'
import { goneBetween } from './gone.ts'
import { readView, rowsOf, sumsAt } from './levelReads.ts'
import { type Change, createLevelWriter, type Level, type Row, type Usage } from './levelWriter.ts'
import type { MailboxStore } from './port.ts'
import { emptyRoom, type RoomRecord, type Sums } from './record.ts'
import { entryKey, entryRow, readRecord, recordKey, recordRange, roomOfKey } from './rows.ts'
import { viewOf } from './view.ts'

export interface LevelStoreDeps {
  readonly limits: MailboxLimits
  readonly now: Now
}

/** `usage` is what lies there now. */
export function createLevelStore(db: Level, usage: Usage, { limits, now }: LevelStoreDeps): MailboxStore {
  const writer = createLevelWriter(db, usage)
  const decisions = createDecisions(limits, now)
  let readFailed = false
  let closed: Promise<void> | null = null
  const reads = new Set<Promise<unknown>>()

  /** With a row for the new entry, and without those that gave way to it. */
  function added<T>(address: string, record: RoomRecord | null, { answer, room }: Decision<T>, bytes: Uint8Array): Change<T> {
    if (!room) return { answer }
    const entry: Row = { type: 'put', key: entryKey(address, room.last), value: entryRow(room.sums, bytes) }
    return { answer, room, rows: [entry, ...removedRows(address, record, room)] }
  }

  async function read(address: string, after: number, via: number): Promise<Result<MailboxAnswer, 'broken'>> {
    const snapshot = db.snapshot()
    try {
      const row = await db.get(recordKey(address), { snapshot })
      const record = row === undefined ? null : readRecord(row)
      const room = decisions.shown(record)
      if (decisions.isUntold(record)) void touch(address)
      const { base, ranges } = viewOf(room, after, via)
      const entries = await readView(db, snapshot, address, room, ranges, limits.answerBytes)
      return ok({ ...decisions.headOf(room, base), entries })
    } catch {
      readFailed ||= closed === null
      return fail('broken')
    } finally {
      await snapshot.close()
    }
  }

  function touch(room: string) {
    return writer.write({ room, weight: 0, looks: false, decide: (record) => decisions.touch(record) })
  }

  function settle(address: string) {
    return writer.write({
      room: address,
      weight: 0,
      looks: true,
      async decide(record) {
        const { answer, room } = decisions.settle(record)
        if (room === undefined) return { answer }
        const gone = room === null ? [{ from: 0, to: record?.last ?? 0 }] : goneBetween(record, room)
        return { answer, room, rows: await rowsOf(db, address, gone) }
      },
    })
  }

  async function forgetExpired(): Promise<Result<number, 'broken'>> {
    let forgotten = 0
    try {
      for await (const [key, row] of db.iterator(recordRange)) {
        if (!decisions.isDue(readRecord(row))) continue
        const settled = await settle(roomOfKey(key))
        if (!settled.ok) return settled
        if (settled.value) forgotten++
      }
      return ok(forgotten)
    } catch {
      readFailed ||= closed === null
      return fail('broken')
    }
  }

  function underWay<T>(work: Promise<T>): Promise<T> {
    reads.add(work)
    return work.finally(() => reads.delete(work))
  }

  return {
    append: (room, bytes) =>
      writer.write({
        room,
        weight: bytes.length,
        looks: false,
        decide: (record, used) => added(room, record, decisions.append(record, bytes.length, used), bytes),
      }),
    addSnapshot: (room, device, covers, bytes) =>
      writer.write({
        room,
        weight: bytes.length,
        looks: true,
        async decide(record, used) {
          const before: Sums = record === null ? emptyRoom(0).sums : await sumsAt(db, room, record, covers)
          return added(room, record, decisions.addSnapshot(record, { covers, length: bytes.length, writer: device, before }, used), bytes)
        },
      }),
    confirm: (room, device, seq) =>
      writer.write({ room, weight: 0, looks: false, decide: (record) => decisions.confirm(record, device, seq) }),
    refuse: (room, device, seq) =>
      writer.write({
        room,
        weight: 0,
        looks: false,
        decide(record) {
          const change = decisions.refuse(record, device, seq)
          return change.room ? { ...change, rows: removedRows(room, record, change.room) } : change
        },
      }),
    read: (room, after, via) => (closed === null ? underWay(read(room, after, via)) : Promise.resolve(fail('broken'))),
    forgetExpired: () => (closed === null ? underWay(forgetExpired()) : Promise.resolve(fail('broken'))),
    usage: () => ({ ...usage }),
    hasFailed: () => readFailed || writer.hasFailed(),
    close() {
      closed ??= Promise.all([writer.end(), ...reads]).then(() => db.close())
      return closed
    },
  }
}

/** Take away the snapshots that a change took away. */
function removedRows(address: string, before: RoomRecord | null, after: RoomRecord): Row[] {
  const left = new Set(after.snapshots.map(({ seq }) => seq))
  const gone = (before?.snapshots ?? []).filter(({ seq }) => !left.has(seq))
  return gone.map(({ seq }) => ({ type: 'del', key: entryKey(address, seq) }))
}
