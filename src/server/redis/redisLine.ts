/**
 * The line on Redis's publish and subscribe: a channel for each room, and one for all servers. Two connections, as one
 * that has subscribed can say nothing; when either is lost both are made anew, and the server has another name.
 */
import { randomBytes } from 'node:crypto'
import { connectRedis } from './connection.ts'
import { encodeBeat, encodeFrame, parseBeat, parseFrame } from './frames.ts'
import { keepConnected } from './keepConnected.ts'
import { type Line, type LineEvents, type LinePart, longestSaid } from './line.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions.ts'

const prefix = 'larandetraff:line:'
const everybody = `${prefix}servers`
/** ms. A server that has said nothing in `silent` is gone. */
const usual = { beat: 5_000, silent: 16_000 }
/** Servers that are listened to; more are none of ours. */
const mostOthers = 64
/** Bytes on their way to the Redis: one that takes them more slowly than they come is given up, and made anew. */
const mostUnderWay = 64 * 1024 * 1024

interface Session {
  readonly self: string
  readonly channels: Subscriptions
  readonly lost: Promise<void>
  publish(channel: string, bytes: Uint8Array): Promise<void>
  close(): void
}

/** Rejects with a sentence for the operator when the Redis can't be used. */
export async function openRedisLine(url: string, times: { readonly beat: number; readonly silent: number } = usual): Promise<Line> {
  const parts = new Map<string, { readonly events: LineEvents; readonly rooms: Set<string> }>()
  /** When each was heard last, in ms. */
  const others = new Map<string, number>()
  /** Those that were given up because they were silent. */
  const silent = new Set<string>()
  let session: Session | null = null
  /** Names: of the session that is or was, and of the one before it. */
  let last: string | null = null
  let before: string | null = null
  let closed: Promise<void> | null = null

  async function connect(): Promise<Session> {
    const talk = await connectRedis(url)
    const hear = await connectRedis(url).catch((error: unknown) => {
      talk.close()
      throw error
    })
    const close = () => {
      talk.close()
      hear.close()
    }
    const self = randomBytes(8).toString('hex')
    let underWay = 0
    async function publish(channel: string, bytes: Uint8Array): Promise<void> {
      underWay += bytes.length
      if (underWay > mostUnderWay) return close()
      await talk.ask('PUBLISH', channel, encodeFrame(self, bytes)).catch(close)
      underWay -= bytes.length
    }
    const lost = Promise.race([talk.lost, hear.lost]).then(close)
    return { self, channels: createSubscriptions(hear, onMessage), lost, publish, close }
  }

  function onUp(made: Session): void {
    session = made
    made.channels.join(everybody)
    for (const [kind, { rooms }] of parts) for (const room of rooms) made.channels.join(channelOf(kind, room))
    ;[before, last] = [last, made.self]
    beat()
    for (const { events } of parts.values()) events.onUp(made.self)
  }

  function onDown(): void {
    session = null
    others.clear()
    silent.clear()
    for (const { events } of parts.values()) events.onDown()
  }

  function say(channel: string, bytes: Uint8Array): void {
    const said = session
    said?.channels.whenHeard(channel, () => void said.publish(channel, bytes))
  }

  function onMessage(channel: string, frame: Buffer): void {
    const heard = parseFrame(frame)
    if (heard === null || heard.from === session?.self) return
    const { from, bytes } = heard
    // It has not noticed, and believes in channels that are over here: with another name we are new to it.
    if (silent.has(from)) return session?.close()
    if (!others.has(from) && others.size >= mostOthers) return
    if (channel === everybody) return onBeat(from, bytes)
    others.set(from, Date.now())
    const [kind = '', room = ''] = channel.slice(prefix.length).split(':')
    parts.get(kind)?.events.onSaid(room, from, bytes)
  }

  function onBeat(from: string, bytes: Uint8Array): void {
    const heard = parseBeat(bytes)
    if (heard === null) return
    if (heard.type === 'bye') return forget(from)
    others.set(from, Date.now())
    if (heard.was !== null) forget(heard.was)
  }

  function forget(other: string): void {
    if (others.delete(other)) for (const { events } of parts.values()) events.onGone(other)
  }

  function beat(): void {
    say(everybody, encodeBeat({ type: 'here', was: before }))
    for (const [other, at] of [...others]) {
      if (Date.now() - at <= times.silent) continue
      silent.add(other)
      forget(other)
    }
  }

  function part(kind: string, events: LineEvents): LinePart {
    const rooms = new Set<string>()
    parts.set(kind, { events, rooms })
    if (session !== null) events.onUp(session.self)
    return {
      join(room) {
        rooms.add(room)
        session?.channels.join(channelOf(kind, room))
      },
      leave(room) {
        rooms.delete(room)
        session?.channels.leave(channelOf(kind, room))
      },
      say(room, bytes) {
        if (bytes.length <= longestSaid) say(channelOf(kind, room), bytes)
      },
    }
  }

  const keeper = await keepConnected(connect, { onUp, onDown })
  const timer = setInterval(beat, times.beat)
  timer.unref()
  return {
    get isUp() {
      return session !== null
    },
    part,
    close() {
      clearInterval(timer)
      closed ??= Promise.resolve(session?.publish(everybody, encodeBeat({ type: 'bye' }))).then(() => keeper.close())
      return closed
    },
  }
}

function channelOf(kind: string, room: string): string {
  return `${prefix}${kind}:${room}`
}
