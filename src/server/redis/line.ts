/**
 * What servers that share a Redis say to each other, room by room. In order, and with nothing missing, from when another
 * server is first heard until it is gone: what may have lost something ends the line, and the server is another one when
 * it is back.
 */
export interface Line {
  readonly isUp: boolean
  /** Rooms of one kind. To be asked for once. */
  part(kind: string, events: LineEvents): LinePart
  /** Settles when the others have been told. Idempotent. */
  close(): Promise<void>
}

export interface LinePart {
  /** To hear what is said in the room; also after the line was down. */
  join(room: string): void
  leave(room: string): void
  /** To the others that have joined the room. It falls while the line is down, or the room is not joined. */
  say(room: string, bytes: Uint8Array): void
}

export interface LineEvents {
  /** With the name that the others hear of this server. What was said before has reached some of them, or none. */
  onUp(self: string): void
  onDown(): void
  /** Bytes of anybody who can write in the Redis. */
  onSaid(room: string, from: string, bytes: Uint8Array): void
  /** Nothing comes from this one any more. */
  onGone(from: string): void
}

/** Bytes said at once. */
export const longestSaid = 72 * 1024
