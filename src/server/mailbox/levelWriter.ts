/**
 * Everything that is written goes through one hand, in order. While one batch is on its way to the disk, more is asked
 * for; all of that is the next batch, so a thousand that come at once wait for the disk a few times and not a thousand
 * times.
 *
 * After a write that failed nothing more is written: behind a record that was cut short in the log, later ones could be
 * lost although they were answered. A new start reads the log up to there and goes on.
 */
import type { BatchOperation, ClassicLevel } from 'classic-level'
import { fail, type Result } from '../../model/result.ts'
import { type Batched, takeBatch } from './batch.ts'
import { keptBytes, type RoomRecord } from './record.ts'
import { readRecord, recordKey, recordRow } from './rows.ts'

export type Level = ClassicLevel<string, Buffer>
export type Row = BatchOperation<Level, string, Buffer>

/** What a job wants done. Null forgets the room; no room leaves it as it is. */
export interface Change<T> {
  readonly answer: T
  readonly room?: RoomRecord | null
  readonly rows?: readonly Row[]
}

export interface Job<T> extends Batched {
  /** `used`: bytes that all rooms hold. */
  decide(room: RoomRecord | null, used: number): Change<T> | Promise<Change<T>>
}

export interface Usage {
  bytes: number
  rooms: number
}

export interface LevelWriter {
  write<T, E>(job: Job<Result<T, E>>): Promise<Result<T, E | 'broken'>>
  hasFailed(): boolean
  /** Writes what was asked for, and takes no more. */
  end(): Promise<void>
}

interface Waiting extends Job<unknown> {
  answer(value: unknown): void
  refuse(): void
}

export function createLevelWriter(db: Level, usage: Usage): LevelWriter {
  let queue: Waiting[] = []
  let working: Promise<void> | null = null
  let failed = false
  let ended = false

  async function work(): Promise<void> {
    while (queue.length > 0) {
      const batch = takeBatch(queue)
      queue = queue.slice(batch.length)
      await commit(batch).catch(() => {
        failed = true
        for (const job of batch) job.refuse()
      })
    }
    working = null
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    if (failed) throw new Error('the store has failed')
    const rooms = await load(batch)
    const changed = new Map<string, RoomRecord | null>()
    const rows: Row[] = []
    const answers: unknown[] = []
    const after = { ...usage }
    for (const job of batch) {
      const before = rooms.get(job.room) ?? null
      const change = await job.decide(before, after.bytes)
      answers.push(change.answer)
      rows.push(...(change.rows ?? []))
      if (change.room === undefined) continue
      after.bytes += bytesOf(change.room) - bytesOf(before)
      after.rooms += Number(change.room !== null) - Number(before !== null)
      rooms.set(job.room, change.room)
      changed.set(job.room, change.room)
    }
    for (const [room, record] of changed) {
      const key = recordKey(room)
      rows.push(record === null ? { type: 'del', key } : { type: 'put', key, value: recordRow(record) })
    }
    if (rows.length > 0) await db.batch(rows, { sync: true })
    Object.assign(usage, after)
    batch.forEach((job, i) => job.answer(answers[i]))
  }

  async function load(batch: readonly Waiting[]): Promise<Map<string, RoomRecord | null>> {
    const rooms = [...new Set(batch.map(({ room }) => room))]
    const rows = await db.getMany(rooms.map(recordKey))
    return new Map(rooms.map((room, i) => [room, rows[i] === undefined ? null : readRecord(rows[i])]))
  }

  return {
    write<T, E>(job: Job<Result<T, E>>) {
      return new Promise<Result<T, E | 'broken'>>((resolve) => {
        const refuse = () => resolve(fail('broken'))
        if (failed || ended) return refuse()
        queue.push({ ...job, answer: (value) => resolve(value as Result<T, E>), refuse })
        working ??= work()
      })
    },
    hasFailed: () => failed,
    async end() {
      ended = true
      await working
    },
  }
}

function bytesOf(room: RoomRecord | null): number {
  return room === null ? 0 : keptBytes(room)
}
