import type { SocketLimits } from './limits.ts'

/** What the server accepts on its relay's socket. */
export interface RelayLimits extends SocketLimits {
  /** Stays of one socket: a page holds a few circles, each with a few epochs. */
  readonly stays: number
  /** Bytes said at once: larger messages are cut, as for data channels. */
  readonly sayBytes: number
  /** Bytes that may be said on a channel before the other end has granted more. */
  readonly window: number
  /** Casts of one socket at once and a second, each counted once for every `castTokenBytes`: all get each of them. */
  readonly castTokenBytes: number
  readonly castBurst: number
  readonly castsPerSecond: number
  /** In a larger room a newcomer meets so many, drawn at random, beside its neighbours in the ring. */
  readonly drawn: number
}

const sayBytes = 1 + 16 * 1024

export const relayLimits: RelayLimits = {
  messageBytes: 5 + sayBytes,
  sayBytes,
  stays: 32,
  window: 256 * 1024,
  // Somebody who types, with what is told besides, in a few circles.
  castTokenBytes: 512,
  castBurst: 512,
  castsPerSecond: 128,
  drawn: 2,
  // A document of 16 MB to a newcomer, and everything that a room of 60 writes, passed on to eight.
  burst: 8_192,
  perSecond: 2_048,
  tokenBytes: 4096,
  members: 200,
  socketsPerAddress: 300,
  sockets: 5_000,
  backlogBytes: 8 * 1024 * 1024,
  pingMs: 25_000,
}
