import type { RawData, WebSocket } from 'ws'
import type { Now } from '../model/deps.ts'
import type { CloseReason } from '../protocol/closeCodes.ts'
import { closeCodes } from '../protocol/closeCodes.ts'
import type { SocketLimits } from '../protocol/limits.ts'
import type { Metrics } from './metrics.ts'
import { countRefusal } from './metrics.ts'
import { createTokenBucket } from './tokenBucket.ts'

/** One page's WebSocket, with an end to everything that it may do. */
export interface GuardedSocket {
  send(data: string | Uint8Array): void
  /** Asks for a sign of life; refuses the page that gave none since it was asked last. */
  probe(): void
  refuse(reason: CloseReason): void
}

export interface GuardedEvents {
  /** A whole message, within its bounds. */
  onMessage(data: Buffer, isBinary: boolean): void
  /** Once: the page was refused or has gone. Nothing of it is heard any more. */
  onGone(): void
}

export interface GuardDeps {
  readonly limits: SocketLimits
  readonly metrics: Metrics
  readonly now: Now
}

/** ms that a page which was refused has to hang up by itself. */
const hangUpMs = 1_000

/** Frames that the `ws` package refuses by itself, by the code of its error. */
const frameReasons: ReadonlyMap<unknown, CloseReason> = new Map([
  ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'tooBig'],
  ['WS_ERR_INVALID_UTF8', 'badText'],
])

export function guardSocket(ws: WebSocket, { limits, metrics, now }: GuardDeps, events: GuardedEvents): GuardedSocket {
  const bucket = createTokenBucket(limits.burst, limits.perSecond, now)
  let alive = true
  let gone = false

  const go = () => {
    if (gone) return
    gone = true
    events.onGone()
  }
  const socket: GuardedSocket = {
    send(data) {
      if (gone || ws.readyState !== ws.OPEN) return
      if (ws.bufferedAmount > limits.backlogBytes) return socket.refuse('tooSlow')
      metrics.sent++
      ws.send(data)
    },
    probe() {
      if (!alive) return socket.refuse('idle')
      alive = false
      ws.ping()
    },
    refuse(reason) {
      if (gone) return
      countRefusal(metrics, reason)
      // At once: what is still on its way from the page is not heard any more.
      go()
      ws.close(closeCodes[reason], reason)
      const timer = setTimeout(() => ws.terminate(), hangUpMs)
      ws.once('close', () => clearTimeout(timer))
    },
  }
  /** Every frame costs, also pings: a flood of anything is a flood. */
  const hear = (bytes: number): boolean => {
    if (gone) return false
    alive = true
    if (bucket.take(Math.max(1, Math.ceil(bytes / limits.tokenBytes)))) return true
    socket.refuse('tooFast')
    return false
  }

  ws.on('message', (data: RawData, isBinary: boolean) => {
    // With the default binary type the package hands out one Buffer, never parts.
    if (Buffer.isBuffer(data) && hear(data.length)) events.onMessage(data, isBinary)
  })
  ws.on('ping', (data) => {
    if (hear(data.length)) ws.pong(data)
  })
  ws.on('pong', (data) => void hear(data.length))
  ws.on('close', go)
  // A frame that breaks the protocol, or a line that broke; without a listener it would end the process.
  ws.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code?.startsWith('WS_ERR_')) socket.refuse(frameReasons.get(error.code) ?? 'badFrame')
  })
  return socket
}
