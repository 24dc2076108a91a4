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
import type { MailboxAnswer, MailboxHead } from '../../protocol/mailbox.ts'
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { readView, rowsBetween, sumsAt } from './levelReads.ts'
import { type Change, createLevelWriter, type Level, type Usage } from './levelWriter.ts'
import type { MailboxStore } from './port.ts'
import { emptyRoom, type RoomRecord, type Sums } from './record.ts'
import { entryKey, entryRow, readRecord, recordKey, recordRange, roomOfKey } from './rows.ts'
import { addSnapshot, addUpdate, confirmSnapshot, headOf, refuseSnapshot, type Space } from './rules.ts'
import { askedMs, dropDue, isForgotten, ripened } from './settle.ts'
import { viewOf } from './view.ts'

export interface LevelStoreDeps {
  readonly limits: MailboxLimits
  readonly now: Now
}

/** `usage` is what lies there now. */
export function createLevelStore(db: Level, usage: Usage, { limits, now }: LevelStoreDeps): MailboxStore {
  const writer = createLevelWriter(db, usage)
  let readFailed = false
  let closed: Promise<void> | null = null
  const reads = new Set<Promise<unknown>>()

  const asked = (room: RoomRecord | null): RoomRecord => ({ ...ripened(room ?? emptyRoom(now()), limits, now()), askedAt: now() })
  const space = (used: number): Space => ({ limits, used })

  function written<E>(room: Result<RoomRecord, E>, seq: (room: RoomRecord) => number, bytes?: Uint8Array, address = ''): Change<Result<MailboxHead, E>> {
    if (!room.ok) return { answer: room }
    const number = seq(room.value)
    const rows = bytes === undefined ? [] : [{ type: 'put' as const, key: entryKey(address, number), value: entryRow(room.value.sums, bytes) }]
    return { answer: ok(headOf(room.value, number, limits, now())), room: room.value, rows }
  }

  async function read(address: string, after: number, via: number): Promise<Result<MailboxAnswer, 'broken'>> {
    const snapshot = db.snapshot()
    try {
      const row = await db.get(recordKey(address), { snapshot })
      const room = row === undefined ? emptyRoom(now()) : ripened(readRecord(row), limits, now())
      if (row !== undefined && now() > room.askedAt + askedMs) void touch(address)
      const { base, ranges } = viewOf(room, after, via)
      const entries = await readView(db, snapshot, address, room, ranges, limits.answerBytes)
      return ok({ ...headOf(room, base, limits, now()), entries })
    } catch {
      readFailed ||= closed === null
      return fail('broken')
    } finally {
      await snapshot.close()
    }
  }

  /** Notes that the room was asked for. */
  function touch(room: string) {
    return writer.write({ room, weight: 0, looks: false, decide: (record) => ({ answer: ok(null), ...(record && { room: asked(record) }) }) })
  }

  /** What time has done to the room since it was looked at last. Answers whether it was forgotten. */
  function settle(address: string) {
    return writer.write({
      room: address,
      weight: 0,
      looks: true,
      async decide(record): Promise<Change<Result<boolean, never>>> {
        if (record === null) return { answer: ok(false) }
        if (isForgotten(record, limits, now())) return { answer: ok(true), room: null, rows: await rowsBetween(db, address, 0, record.last) }
        const ripe = ripened(record, limits, now())
        const drop = dropDue(ripe, limits, now())
        if (drop === null) return { answer: ok(false), ...(ripe !== record && { room: ripe }) }
        return { answer: ok(false), room: drop.room, rows: await rowsBetween(db, address, 0, drop.upTo, drop.keep) }
      },
    })
  }

  function isDue(room: RoomRecord): boolean {
    return isForgotten(room, limits, now()) || ripened(room, limits, now()) !== room || dropDue(room, limits, now()) !== null
  }

  async function forgetExpired(): Promise<Result<number, 'broken'>> {
    let forgotten = 0
    try {
      for await (const [key, row] of db.iterator(recordRange)) {
        if (!isDue(readRecord(row))) continue
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
        decide: (record, used) => written(addUpdate(asked(record), bytes.length, space(used)), ({ last }) => last, bytes, room),
      }),
    addSnapshot: (room, device, covers, bytes) =>
      writer.write({
        room,
        weight: bytes.length,
        looks: true,
        async decide(record, used) {
          const before: Sums = record === null ? emptyRoom(0).sums : await sumsAt(db, room, record, covers)
          const snapshot = { covers, length: bytes.length, writer: device, before }
          return written(addSnapshot(asked(record), snapshot, space(used), now()), ({ last }) => last, bytes, room)
        },
      }),
    confirm: (room, device, seq) =>
      writer.write({
        room,
        weight: 0,
        looks: false,
        decide: (record) => written(confirmSnapshot(asked(record), device, seq, now()), () => seq),
      }),
    refuse: (room, device, seq) =>
      writer.write({
        room,
        weight: 0,
        looks: false,
        decide(record) {
          const change = written(refuseSnapshot(asked(record), device, seq, now()), () => seq)
          return change.room ? { ...change, rows: removed(record, change.room).map((each) => ({ type: 'del', key: entryKey(room, each) })) } : change
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

/** Numbers of the snapshots that a change took away. */
function removed(before: RoomRecord | null, after: RoomRecord): number[] {
  const left = new Set(after.snapshots.map(({ seq }) => seq))
  return (before?.snapshots ?? []).map(({ seq }) => seq).filter((seq) => !left.has(seq))
}
