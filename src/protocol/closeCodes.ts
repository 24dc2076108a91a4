/** Why the server ended a socket, of the signalling or of the relay. 1000–2999 belong to the WebSocket protocol, 4000–4999 to programs. */
export const closeCodes = {
  /** The server stops or restarts: come back. */
  goingAway: 1001,
  /** Bytes that are no WebSocket frames. */
  badFrame: 1002,
  /** Signalling is text. */
  binary: 1003,
  /** Text that is not UTF-8. */
  badText: 1007,
  tooBig: 1009,
  badMessage: 4400,
  /** The page that opened the socket is not ours. */
  wrongOrigin: 4403,
  /** No sign of life. */
  idle: 4408,
  /** Does not read what it is sent. */
  tooSlow: 4410,
  tooManyTopics: 4413,
  roomFull: 4423,
  tooFast: 4429,
  /** Of this address. */
  tooManySockets: 4430,
  serverFull: 4503,
} as const

export type CloseReason = keyof typeof closeCodes
