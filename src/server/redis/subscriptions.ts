/** Channels of one connection, each subscribed and unsubscribed in turn: what is said waits until its answer can be heard. */
import type { RedisConnection } from './connection.ts'

export interface Subscriptions {
  join(channel: string): void
  leave(channel: string): void
  /** Calls when the channel is subscribed, at once if it is; never when it is not joined. */
  whenHeard(channel: string, say: () => void): void
}

interface Channel {
  isWanted: boolean
  isHeard: boolean
  isBusy: boolean
  waiting: (() => void)[]
}

/** What waits for a channel; more would only be said if the connection were about to be lost. */
const mostWaiting = 1_000

/** A subscription that fails ends the connection. */
export function createSubscriptions(connection: RedisConnection, onMessage: (channel: string, bytes: Buffer) => void): Subscriptions {
  const channels = new Map<string, Channel>()

  async function follow(name: string, channel: Channel): Promise<void> {
    channel.isBusy = true
    while (channel.isWanted !== channel.isHeard) {
      const { isWanted } = channel
      if (isWanted) await connection.subscribe(name, (bytes) => onMessage(name, bytes))
      else await connection.unsubscribe(name)
      channel.isHeard = isWanted
    }
    channel.isBusy = false
    if (!channel.isWanted) return void channels.delete(name)
    for (const say of channel.waiting.splice(0)) say()
  }

  function want(name: string, isWanted: boolean): void {
    const channel = channels.get(name) ?? { isWanted, isHeard: false, isBusy: false, waiting: [] }
    channel.isWanted = isWanted
    channels.set(name, channel)
    if (!isWanted) channel.waiting = []
    if (!channel.isBusy) follow(name, channel).catch(() => connection.close())
  }

  return {
    join: (name) => want(name, true),
    leave(name) {
      if (channels.has(name)) want(name, false)
    },
    whenHeard(name, say) {
      const channel = channels.get(name)
      if (channel?.isWanted !== true) return
      if (channel.isHeard && !channel.isBusy) return say()
      if (channel.waiting.push(say) > mostWaiting) connection.close()
    },
  }
}
