/**
 * The mailbox's store in a Redis, for servers that are more than one. It keeps nothing in this process but what is under
 * way, so any number of them may write in a room at once. While the Redis is away everything is answered `broken`, and
 * goes on when it is back.
 */
import { fail, ok, type Result } from '../../model/result.ts'
import type { Now } from '../../model/deps.ts'
import type { MailboxAnswer } from '../../protocol/mailbox.ts'
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import type { RedisConnection } from '../redis/connection.ts'
import { createDecisions } from './decisions.ts'
import { holdsStill } from './gone.ts'
import type { MailboxStore } from './port.ts'
import { emptyRoom } from './record.ts'
import { eachRoom, findRoom, findUsage, readRoom, sumsAt, type Usage } from './redisRooms.ts'
import { redisKeys } from './redisScripts.ts'
import { createRedisWriter } from './redisWriter.ts'
import { viewOf } from './view.ts'

export interface RedisStoreDeps {
  readonly limits: MailboxLimits
  readonly now: Now
  /** Null while there is none. */
  connection(): RedisConnection | null
  /** Ends the connection. */
  disconnect(): void
}

/** ms between looks at what others have written, and whether anything can be. */
const lookMs = 10_000
/** Each time that it is in vain, what was to be read has just been taken away. */
const mostTries = 8

/** `usage` is what lies there now. */
export function createRedisStore(first: Usage, { limits, now, connection, disconnect }: RedisStoreDeps): MailboxStore {
  let usage = first
  let hasErred = false
  let closed: Promise<void> | null = null
  const reads = new Set<Promise<unknown>>()
  const decisions = createDecisions(limits, now)
  const onUsage = (found: Usage) => void (usage = found)
  const writer = createRedisWriter({ connection, allBytes: limits.allBytes, onUsage, onError: () => void (hasErred = true) })
  const timer = setInterval(() => void look(), lookMs)
  timer.unref()

  async function look(): Promise<void> {
    await onRedis(async (redis) => {
      onUsage(await findUsage(redis))
      if (hasErred) await redis.ask('SET', redisKeys.probe, '1')
      hasErred = false
      return ok(null)
    })
  }

  /** `broken` when there is no connection, or an error on it; what is lost with the connection says nothing of the Redis. */
  async function onRedis<T>(act: (redis: RedisConnection) => Promise<Result<T, 'broken'>>): Promise<Result<T, 'broken'>> {
    const redis = connection()
    if (redis === null || closed !== null) return fail('broken')
    const work = act(redis).catch(() => {
      hasErred ||= connection() === redis
      return fail('broken' as const)
    })
    reads.add(work)
    return work.finally(() => reads.delete(work))
  }

  async function read(redis: RedisConnection, address: string, after: number, via: number): Promise<Result<MailboxAnswer, 'broken'>> {
    let { record } = await findRoom(redis, address)
    if (decisions.isUntold(record)) void touch(address)
    for (let tries = 0; tries < mostTries; tries++) {
      const room = decisions.shown(record)
      const { base, ranges } = viewOf(room, after, via)
      if (record === null) return ok({ ...decisions.headOf(room, base), entries: [] })
      const { found, entries } = await readRoom(redis, address, room, ranges, limits.answerBytes)
      if (holdsStill(record, found.record)) return ok({ ...decisions.headOf(room, base), entries })
      record = found.record
    }
    return fail('broken')
  }

  function touch(room: string) {
    return writer.write({ room, weight: 0, looks: false, decide: (record) => decisions.touch(record) })
  }

  async function forgetExpired(redis: RedisConnection): Promise<Result<number, 'broken'>> {
    let forgotten = 0
    for await (const [room, record] of eachRoom(redis)) {
      if (!decisions.isDue(record)) continue
      const settled = await writer.write({ room, weight: 0, looks: true, alone: true, decide: (found) => decisions.settle(found) })
      if (!settled.ok) return settled
      if (settled.value) forgotten++
    }
    return ok(forgotten)
  }

  return {
    append: (room, bytes) =>
      writer.write({
        room,
        weight: bytes.length,
        looks: false,
        entry: bytes,
        decide: (record, used) => decisions.append(record, bytes.length, used),
      }),
    addSnapshot: (room, device, covers, bytes) =>
      writer.write({
        room,
        weight: bytes.length,
        looks: true,
        entry: bytes,
        async decide(record, used, redis) {
          const before = record === null ? emptyRoom(0).sums : await sumsAt(redis, room, record, covers)
          return decisions.addSnapshot(record, { covers, length: bytes.length, writer: device, before }, used)
        },
      }),
    confirm: (room, device, seq) =>
      writer.write({ room, weight: 0, looks: false, decide: (record) => decisions.confirm(record, device, seq) }),
    refuse: (room, device, seq) =>
      writer.write({ room, weight: 0, looks: false, decide: (record) => decisions.refuse(record, device, seq) }),
    read: (room, after, via) => onRedis((redis) => read(redis, room, after, via)),
    forgetExpired: () => onRedis(forgetExpired),
    usage: () => ({ ...usage }),
    hasFailed: () => closed === null && (hasErred || connection() === null),
    close() {
      clearInterval(timer)
      closed ??= Promise.all([writer.end(), ...reads]).then(disconnect)
      return closed
    },
  }
}
