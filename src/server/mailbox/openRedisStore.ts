import type { Now } from '../../model/deps.ts'
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { connectRedis, type RedisConnection, shownUrl } from '../redis/connection.ts'
import { keepConnected } from '../redis/keepConnected.ts'
import type { MailboxStore } from './port.ts'
import { checkDurable } from './redisDurable.ts'
import { findUsage, type Usage } from './redisRooms.ts'
import { redisKeys, redisVersion } from './redisScripts.ts'
import { createRedisStore } from './redisStore.ts'

export interface RedisOptions {
  /** `redis:` or `rediss:`, password included. */
  readonly url: string
  /** The operator says that it keeps what it has answered, should it not tell itself. */
  readonly isDurable?: boolean
}

/** Rejects with a sentence for the operator when the Redis can't be used, or would not keep what it has answered. */
export async function openRedisStore({ url, isDurable = false }: RedisOptions, deps: { readonly limits: MailboxLimits; readonly now: Now }): Promise<MailboxStore> {
  let connection: RedisConnection | null = null
  let usage: Usage = { bytes: 0, rooms: 0 }
  // Each time anew: it may have come back with other settings, or be another one.
  const connect = async () => {
    const made = await connectRedis(url)
    try {
      await checkDurable(made, shownUrl(url), isDurable)
      await checkVersion(made, shownUrl(url))
      usage = await findUsage(made)
      return made
    } catch (error) {
      made.close()
      throw error
    }
  }
  const keeper = await keepConnected(connect, {
    onUp: (made) => void (connection = made),
    onDown: () => void (connection = null),
  })
  return createRedisStore(usage, { ...deps, connection: () => connection, disconnect: () => keeper.close() })
}

async function checkVersion({ ask }: RedisConnection, name: string): Promise<void> {
  await ask('SET', redisKeys.version, redisVersion, 'NX')
  const found = await ask('GET', redisKeys.version)
  if (Buffer.isBuffer(found) && found.toString() === redisVersion) return
  throw new Error(`The mailbox in the Redis at ${name} was written by another version: use that one, or choose another Redis.`)
}
