/** What is accepted from outside. */
export const inviteLimits = {
  /** Circles in one invite. */
  entries: 8,
  /** Characters of pasted text that are looked at. */
  characters: 2_000,
} as const

/** What the server accepts on a socket, of whichever kind. The clients are many and unknown: everything has an end. */
export interface SocketLimits {
  /** Bytes of one message. */
  readonly messageBytes: number
  /** Tokens a socket starts with. */
  readonly burst: number
  /** Tokens a socket gets back each second. */
  readonly perSecond: number
  /** A message costs one token for each of these bytes that it begins. */
  readonly tokenBytes: number
  /** Sockets in one room. */
  readonly members: number
  /** Sockets of one address: one router may stand before a whole conference. */
  readonly socketsPerAddress: number
  readonly sockets: number
  /** Bytes that wait for a socket that does not read. */
  readonly backlogBytes: number
  /** ms between pings; who was silent from one to the next is let go. */
  readonly pingMs: number
}

export interface SignalLimits extends SocketLimits {
  /** Rooms of one socket: a page holds a few circles, each with a few epochs. */
  readonly topics: number
}

export const signalLimits: SignalLimits = {
  // A sealed offer with all its candidates is below 10 KB.
  messageBytes: 64 * 1024,
  topics: 32,
  // A newcomer to a room of 100 answers 99 offers at once, in two rooms.
  burst: 600,
  perSecond: 60,
  tokenBytes: 4096,
  members: 200,
  socketsPerAddress: 300,
  sockets: 5_000,
  backlogBytes: 1024 * 1024,
  pingMs: 25_000,
}
