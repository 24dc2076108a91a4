import { randomInt } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { CloseReason } from '../protocol/closeCodes.ts'
import { closeCodes } from '../protocol/closeCodes.ts'
import { createCallers } from './addresses.ts'
import type { GuardDeps, GuardedSocket } from './guardedSocket.ts'
import { countRefusal } from './metrics.ts'

export interface Sockets {
  readonly size: number
  /** Takes an upgrade over. `caller` is who is counted; a page that is not our own is told so and let go. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer, caller: string, own: boolean): void
  /** Lets those who are here now go, within some seconds, so that they come back. */
  callBack(): void
  /** Lets everybody go; settles when they are gone. Idempotent. */
  close(): Promise<void>
}

export interface SocketsDeps extends GuardDeps {
  open(ws: WebSocket, request: IncomingMessage): GuardedSocket
  /** Answers an upgrade that is no WebSocket handshake. */
  refuseHandshake(request: IncomingMessage, stream: Duplex): void
}

/** ms for pages to say goodbye when the server stops. */
const farewellMs = 1_000

/** ms: not all come back at once. */
const callBackMs = 4_000

/** The WebSockets of one path: who is let in, and who has gone without a word. */
export function createSockets(deps: SocketsDeps): Sockets {
  const { limits, metrics } = deps
  const callers = createCallers(limits.socketsPerAddress)
  const sockets = new Set<GuardedSocket>()
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    // Its memory would be the attacker's to spend, and sealed bytes don't shrink.
    perMessageDeflate: false,
    // The socket answers pings itself, as it counts them.
    autoPong: false,
  })
  server.on('wsClientError', (_error, stream, request) => deps.refuseHandshake(request, stream))

  const heartbeat = setInterval(() => {
    for (const socket of sockets) socket.probe()
  }, limits.pingMs)
  heartbeat.unref()

  function greet(ws: WebSocket, request: IncomingMessage, caller: string, own: boolean): void {
    if (!own) return turnAway(ws, 'wrongOrigin')
    if (sockets.size >= limits.sockets) return turnAway(ws, 'serverFull')
    if (!callers.enter(caller)) return turnAway(ws, 'tooManySockets')
    const socket = deps.open(ws, request)
    sockets.add(socket)
    ws.on('close', () => {
      sockets.delete(socket)
      callers.leave(caller)
    })
  }

  /** The handshake is completed first: a page can't read the status of one that failed, but a close code it can. */
  function turnAway(ws: WebSocket, reason: CloseReason): void {
    countRefusal(metrics, reason)
    ws.on('error', () => ws.terminate())
    ws.close(closeCodes[reason], reason)
    const timer = setTimeout(() => ws.terminate(), farewellMs)
    ws.once('close', () => clearTimeout(timer))
  }

  let closed: Promise<void> | null = null
  return {
    get size() {
      return sockets.size
    },
    accept(request, stream, head, caller, own) {
      server.handleUpgrade(request, stream, head, (ws) => greet(ws, request, caller, own))
    },
    callBack() {
      for (const socket of sockets) setTimeout(() => socket.refuse('goingAway'), randomInt(callBackMs)).unref()
    },
    close() {
      closed ??= new Promise((resolve) => {
        clearInterval(heartbeat)
        const timer = setTimeout(() => server.clients.forEach((ws) => ws.terminate()), farewellMs)
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
        server.clients.forEach((ws) => ws.close(closeCodes.goingAway, 'goingAway'))
      })
      return closed
    },
  }
}
