/**
 * One connection to a Redis. It is never mended: who has lost it makes a new one (keepConnected.ts), so nothing that was
 * asked on the old one is ever asked again behind its asker's back. The package is loaded here, when it is needed.
 */
export type RedisReply = Buffer | number | null | readonly RedisReply[]

export interface RedisConnection {
  /** One command. Rejects when Redis answers with an error, or the connection is lost before the answer. */
  ask(...words: (string | Uint8Array)[]): Promise<RedisReply>
  subscribe(channel: string, onMessage: (bytes: Buffer) => void): Promise<void>
  unsubscribe(channel: string): Promise<void>
  /** Settles when it is lost or closed. */
  readonly lost: Promise<void>
  /** What is under way is lost. Idempotent. */
  close(): void
}

const connectMs = 5_000
/** A Redis that has answered nothing in so long is lost. */
const silentMs = 10_000

/** Rejects with a sentence for the operator, without the password, when nothing is there or it lets nobody in. */
export async function connectRedis(url: string): Promise<RedisConnection> {
  const { createClient, RESP_TYPES } = await import('@redis/client')
  const client = createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    disableClientInfo: true,
    socket: { connectTimeout: connectMs, reconnectStrategy: false },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  })
  let asked = false
  let lose = () => {}
  const lost = new Promise<void>((resolve) => (lose = resolve))
  const timer = setInterval(probe, silentMs)
  timer.unref()
  // Each error ends the connection; what was asked is rejected with it.
  client.on('error', () => close())
  try {
    await client.connect()
  } catch (error) {
    close()
    throw new Error(`Redis at ${shownUrl(url)} can't be used (${reason(error)}). Start it, or correct REDIS_URL.`, { cause: error })
  }

  function probe(): void {
    if (asked) return close()
    if (!client.isReady) return
    asked = true
    client.ping().then(() => void (asked = false), close)
  }

  function close(): void {
    clearInterval(timer)
    if (client.isOpen) client.destroy()
    lose()
  }

  return {
    ask: (...words) => client.sendCommand<RedisReply>(words.map((word) => (typeof word === 'string' ? word : asBuffer(word)))),
    subscribe: (channel, onMessage) => client.subscribe(channel, onMessage, true),
    unsubscribe: (channel) => client.unsubscribe(channel),
    lost,
    close,
  }
}

/** Whether Redis itself has answered with this error: it begins with a word in capitals. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^[A-Z]+ /.test(error.message)
}

/** As it may be printed. */
export function shownUrl(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 100)
}
