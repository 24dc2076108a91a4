/**
 * Writes in rooms of a Redis that other servers write in as well. A room's record is read, the jobs that wait for the
 * room are decided on it in their order, and all that they want is written at once if the record is still the same
 * (redisScripts.ts). Else another server was faster, and they are decided anew. A record that reads the same is the same:
 * its numbers only go up, and a room that was forgotten is born anew.
 *
 * Each room has its own queue: while one batch is on its way, what comes for the room is the next one.
 */
import { fail, type Result } from '../../model/result.ts'
import type { RedisConnection } from '../redis/connection.ts'
import { type Batched, takeBatch } from './batch.ts'
import type { Decision } from './decisions.ts'
import { goneBetween, type Range } from './gone.ts'
import { dropEntries, findRoom, findUsage, type NewEntry, type Usage, writeRoom } from './redisRooms.ts'
import { keptBytes, type RoomRecord } from './record.ts'

export interface Job<T> extends Batched {
  /** Its bytes, when it adds an entry. */
  readonly entry?: Uint8Array
  /** It may forget the room: what comes after it begins a new one. */
  readonly alone?: boolean
  /** May be asked again, about another record. */
  decide(record: RoomRecord | null, used: number, connection: RedisConnection): Decision<T> | Promise<Decision<T>>
}

export interface RedisWriterDeps {
  /** Null while there is none. */
  connection(): RedisConnection | null
  readonly allBytes: number
  onUsage(usage: Usage): void
  /** Something was not written, for another reason than that the connection was lost. */
  onError(): void
}

export interface RedisWriter {
  write<T, E>(job: Job<Result<T, E>>): Promise<Result<T, E | 'broken'>>
  /** Writes what was asked for, and takes no more. */
  end(): Promise<void>
}

interface Waiting extends Job<unknown> {
  answer(value: unknown): void
  refuse(): void
}

/** Each time that it is in vain, somebody else has written in the room. */
const mostTries = 64

export function createRedisWriter({ connection, allBytes, onUsage, onError }: RedisWriterDeps): RedisWriter {
  const queues = new Map<string, Waiting[]>()
  const working = new Set<Promise<void>>()
  let ended = false

  async function work(room: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      // What is asked in the same turn goes together.
      await Promise.resolve()
      const batch = queue.splice(0, queue[0]?.alone === true ? 1 : takeBatch(queue).length)
      const isWritten = await commit(room, batch).catch(() => false)
      if (!isWritten) for (const job of batch) job.refuse()
    }
    queues.delete(room)
  }

  async function commit(room: string, batch: readonly Waiting[]): Promise<boolean> {
    const used = connection()
    if (used === null) return false
    try {
      return await attempt(used, room, batch)
    } catch (error) {
      if (connection() === used) onError()
      throw error
    }
  }

  async function attempt(used: RedisConnection, room: string, batch: readonly Waiting[]): Promise<boolean> {
    let [found, usage] = await Promise.all([findRoom(used, room), findUsage(used)])
    for (let tries = 0; tries < mostTries; tries++) {
      const { answers, record, added, gone } = await decideAll(batch, found.record, usage.bytes, used)
      if (record !== found.record) {
        const written = await writeRoom(used, room, found, record, added, allBytes)
        ;({ found, usage } = written)
        onUsage(usage)
        if (!written.done) continue
        if (record === null || gone.length > 0) await dropEntries(used, room, record, gone)
      }
      batch.forEach((job, i) => job.answer(answers[i]))
      return true
    }
    return false
  }

  return {
    write<T, E>(job: Job<Result<T, E>>) {
      return new Promise<Result<T, E | 'broken'>>((resolve) => {
        const refuse = () => resolve(fail('broken'))
        if (ended) return refuse()
        const waiting: Waiting = { ...job, answer: (value) => resolve(value as Result<T, E>), refuse }
        const queue = queues.get(job.room)
        if (queue !== undefined) return void queue.push(waiting)
        const own = [waiting]
        queues.set(job.room, own)
        const done = work(job.room, own).finally(() => working.delete(done))
        working.add(done)
      })
    },
    async end() {
      ended = true
      await Promise.all(working)
    },
  }
}

async function decideAll(batch: readonly Waiting[], before: RoomRecord | null, used: number, connection: RedisConnection) {
  let record = before
  const answers: unknown[] = []
  const added: NewEntry[] = []
  const gone: Range[] = []
  for (const job of batch) {
    const { answer, room } = await job.decide(record, used + bytesOf(record) - bytesOf(before), connection)
    answers.push(answer)
    if (room === undefined) continue
    if (job.entry !== undefined && room !== null) added.push({ seq: room.last, isSnapshot: room.snapshots.some(({ seq }) => seq === room.last), sums: room.sums, bytes: job.entry })
    gone.push(...goneBetween(record, room))
    record = room
  }
  return { answers, record, added, gone }
}

function bytesOf(room: RoomRecord | null): number {
  return room === null ? 0 : keptBytes(room)
}
