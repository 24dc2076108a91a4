/** One page at the other end of a channel: what it has been asked and told, and what it has told. */
import type { Now } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import type { Channel, ChannelEnd } from './channel.ts'
import { type Encoded, encodeMessage } from './codec.ts'
import type { Hello, Seen } from './messages.ts'
import type { Link } from './port.ts'
import type { SessionId } from './session.ts'

/** Encoding a whole state is dear: asked again sooner than this, the answer waits. */
const answerMs = 1_000
/** Echoes: one a second at first, later one at times. */
const firstEchoes = 3
const echoMs = 30_000
const mostEchoes = 4
const clocksMs = 20_000
const mostTold = 512

export interface Peer {
  readonly road: Link['name']
  readonly device: DeviceId
  readonly session: SessionId
  /** It knows the messages about files. */
  readonly files: boolean
  /** Bytes that wait to be sent to it. */
  readonly backlog: number
  /** Bytes of it that are on their way to be heard: a long answer comes bit by bit. */
  readonly coming: number
  /** What it has applied, as far as it has told. */
  readonly told: Seen
  /** What it had when this channel began to be used; null while it has not said. */
  vector: ReadonlyMap<number, number> | null
  /** It has said that it hears no casts. */
  isDeaf: boolean
  /** It has sent an edit that builds on what is not here. */
  owes: boolean
  /** How much of what is seen here it has been told, and when: `seen.version`, and ms. */
  toldVersion: number
  toldAt: number
  send(message: Encoded): void
  /** The channel is used from now on, or anew: what was said while it rested went another way. */
  begin(vector: Uint8Array, isReply: boolean): void
  /** It begins to use the channel, and this is what it has. True when it waits for ours. */
  begun(vector: ReadonlyMap<number, number>): boolean
  tells(seen: Seen): void
  ask(vector: Uint8Array): void
  /** Runs `answer` now, or at a later tick when it asked just before. Only the latest question is answered. */
  answerSoon(answer: () => void): void
  /** Whether it is told of other clocks along with an answer to its echo: not at each. */
  mayTellClocks(): boolean
  /** Whether an echo of this time is under way; true once. */
  wasAsked(t0: number): boolean
  /** True when `seq` is more than what has been acknowledged to it. */
  raiseAcked(seq: number): boolean
  close(end: ChannelEnd): void
  /** About once a second. */
  tick(): void
}

export function createPeer(channel: Channel, road: Link['name'], device: DeviceId, { session, files }: Hello, now: Now): Peer {
  const told = new Map<SessionId, number>()
  let acked = 0
  let answeredAt = -Infinity
  let owed: (() => void) | null = null
  let echoes = 0
  let echoedAt = -Infinity
  let awaits = false
  let clocksAt = -Infinity
  const underWay = new Set<number>()

  const payOwed = () => {
    if (owed === null || now() - answeredAt < answerMs) return
    const answer = owed
    owed = null
    answeredAt = now()
    answer()
  }
  const peer: Peer = {
    road,
    device,
    session,
    files,
    get backlog() {
      return channel.backlog
    },
    get coming() {
      return channel.coming
    },
    told,
    vector: null,
    isDeaf: false,
    owes: false,
    toldVersion: 0,
    toldAt: -Infinity,
    send: (message) => channel.send(message),
    begin(vector, isReply) {
      awaits = !isReply
      peer.toldVersion = 0
      channel.send(encodeMessage({ type: 'stateVector', vector, ask: false }))
    },
    begun(vector) {
      peer.vector = vector
      const isFirst = !awaits
      awaits = false
      return isFirst
    },
    tells(seen) {
      for (const [page, seq] of seen) {
        const before = told.get(page) ?? 0
        told.delete(page)
        told.set(page, Math.max(before, seq))
      }
      for (const oldest of told.keys()) {
        if (told.size <= mostTold) break
        told.delete(oldest)
      }
    },
    ask(vector) {
      channel.send(encodeMessage({ type: 'stateVector', vector, ask: true }))
    },
    answerSoon(answer) {
      owed = answer
      payOwed()
    },
    mayTellClocks() {
      if (now() - clocksAt < clocksMs) return false
      clocksAt = now()
      return true
    },
    wasAsked: (t0) => underWay.delete(t0),
    raiseAcked(seq) {
      if (seq <= acked) return false
      acked = seq
      return true
    },
    close: (end) => channel.close(end),
    tick() {
      payOwed()
      if (echoes >= firstEchoes && now() - echoedAt < echoMs) return
      echoes++
      echoedAt = now()
      if (underWay.size >= mostEchoes) underWay.clear()
      underWay.add(echoedAt)
      channel.send(encodeMessage({ type: 'echo', t0: echoedAt }))
    },
  }
  return peer
}
