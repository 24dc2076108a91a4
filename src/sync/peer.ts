/** One page at the other end of a channel: what it has been asked and told. */
import type { Now } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import type { Channel, ChannelEnd } from './channel.ts'
import { type Encoded, encodeMessage } from './codec.ts'
import type { Hello, SessionId } from './messages.ts'

/** Encoding a whole state is dear: asked again sooner than this, the answer waits. */
const answerMs = 1_000
const askMs = 5_000
/** Echoes: one a second at first, later one at times. */
const firstEchoes = 5
const echoMs = 30_000
const mostEchoes = 4

export interface Peer {
  readonly device: DeviceId
  readonly session: SessionId
  /** It knows the messages about files. */
  readonly files: boolean
  /** Bytes that wait to be sent to it. */
  readonly backlog: number
  /** It has answered our state vector: all that it has applied has been sent to us, on this channel. */
  complete: boolean
  send(message: Encoded): void
  /** The channel is used from now on, or anew: what was said while it rested went another way. Asks, at once. */
  begin(vector: Uint8Array): void
  /** Asks for what is missing here; not more often than every five seconds. */
  ask(vector: Uint8Array): void
  /** Runs `answer` now, or at a later tick when it asked just before. Only the latest question is answered. */
  answerSoon(answer: () => void): void
  /** Whether an echo of this time is under way; true once. */
  wasAsked(t0: number): boolean
  /** True when `seq` is more than what has been acknowledged to it. */
  raiseAcked(seq: number): boolean
  close(end: ChannelEnd): void
  /** About once a second. */
  tick(): void
}

export function createPeer(channel: Channel, device: DeviceId, { session, files }: Hello, now: Now): Peer {
  let acked = 0
  let askedAt = -Infinity
  let answeredAt = -Infinity
  let owed: (() => void) | null = null
  let echoes = 0
  let echoedAt = -Infinity
  const underWay = new Set<number>()

  const payOwed = () => {
    if (owed === null || now() - answeredAt < answerMs) return
    const answer = owed
    owed = null
    answeredAt = now()
    answer()
  }
  const peer: Peer = {
    device,
    session,
    files,
    get backlog() {
      return channel.backlog
    },
    complete: false,
    send: (message) => channel.send(message),
    begin(vector) {
      peer.complete = false
      askedAt = -Infinity
      peer.ask(vector)
    },
    ask(vector) {
      if (now() - askedAt < askMs) return
      askedAt = now()
      channel.send(encodeMessage({ type: 'stateVector', vector }))
    },
    answerSoon(answer) {
      owed = answer
      payOwed()
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
