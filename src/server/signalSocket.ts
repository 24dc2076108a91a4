import type { RawData, WebSocket } from 'ws'
import type { Now } from '../model/deps.ts'
import type { CloseReason } from '../protocol/closeCodes.ts'
import { closeCodes } from '../protocol/closeCodes.ts'
import type { SignalLimits } from '../protocol/limits.ts'
import type { SignalMessage } from '../protocol/signalling.ts'
import { parseSignal, pongMessage, publishMessage } from '../protocol/signalling.ts'
import type { Metrics } from './metrics.ts'
import { countRefusal } from './metrics.ts'
import type { Rooms } from './rooms.ts'
import { createTokenBucket } from './tokenBucket.ts'

/** One page on the signalling path. */
export interface SignalSocket {
  send(text: string): void
  /** Asks for a sign of life; refuses the page that gave none since it was asked last. */
  probe(): void
  refuse(reason: CloseReason): void
}

export interface SignalSocketDeps {
  readonly limits: SignalLimits
  readonly metrics: Metrics
  readonly rooms: Rooms<SignalSocket>
  readonly now: Now
}

/** ms that a page which was refused has to hang up by itself. */
const hangUpMs = 1_000

/** Frames that the `ws` package refuses by itself, by the code of its error. */
const frameReasons: ReadonlyMap<unknown, CloseReason> = new Map([
  ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'tooBig'],
  ['WS_ERR_INVALID_UTF8', 'badText'],
])

export function openSignalSocket(ws: WebSocket, deps: SignalSocketDeps): SignalSocket {
  const { limits, metrics, rooms } = deps
  const bucket = createTokenBucket(limits.burst, limits.perSecond, deps.now)
  const topics = new Set<string>()
  let alive = true
  let refused = false

  const socket: SignalSocket = {
    send(text) {
      if (ws.readyState !== ws.OPEN) return
      if (ws.bufferedAmount > limits.backlogBytes) return socket.refuse('tooSlow')
      metrics.sent++
      ws.send(text)
    },
    probe() {
      if (!alive) return socket.refuse('idle')
      alive = false
      ws.ping()
    },
    refuse(reason) {
      if (refused) return
      countRefusal(metrics, reason)
      hangUp(closeCodes[reason], reason)
    },
  }

  /** Leaves every room at once: what is still on its way from the page is not heard any more. */
  function hangUp(code: number, reason: string): void {
    refused = true
    leaveAll()
    ws.close(code, reason)
    const timer = setTimeout(() => ws.terminate(), hangUpMs)
    ws.once('close', () => clearTimeout(timer))
  }

  function leaveAll(): void {
    for (const topic of topics) rooms.leave(topic, socket)
    topics.clear()
  }

  /** Every frame costs, also pings: a flood of anything is a flood. */
  function hear(bytes: number): boolean {
    if (refused) return false
    alive = true
    if (bucket.take(Math.max(1, Math.ceil(bytes / limits.tokenBytes)))) return true
    socket.refuse('tooFast')
    return false
  }

  function onMessage(data: RawData, isBinary: boolean): void {
    // With the default binary type the package hands out one Buffer, never parts.
    if (!Buffer.isBuffer(data) || !hear(data.length)) return
    if (isBinary) return socket.refuse('binary')
    const message = parseSignal(data.toString('utf8'))
    if (!message.ok) return socket.refuse(message.error)
    metrics.received++
    act(message.value)
  }

  function act(message: SignalMessage): void {
    switch (message.type) {
      case 'subscribe':
        for (const topic of message.topics) if (!subscribe(topic)) return
        return
      case 'unsubscribe':
        for (const topic of message.topics) if (topics.delete(topic)) rooms.leave(topic, socket)
        return
      case 'publish':
        return publish(message.topic, message.data)
      case 'ping':
        return socket.send(pongMessage)
    }
  }

  function subscribe(topic: string): boolean {
    if (topics.has(topic)) return true
    if (topics.size >= limits.topics) return refuseTopic('tooManyTopics')
    if (!rooms.join(topic, socket)) return refuseTopic('roomFull')
    topics.add(topic)
    return true
  }

  function refuseTopic(reason: CloseReason): false {
    socket.refuse(reason)
    return false
  }

  /** Only who is in the room is heard there: y-webrtc may still speak for a moment after it has left. */
  function publish(topic: string, data: string): void {
    if (!topics.has(topic)) return
    const members = rooms.members(topic)
    const text = publishMessage(topic, data, members.size)
    for (const member of members) if (member !== socket) member.send(text)
  }

  ws.on('message', onMessage)
  ws.on('ping', (data) => {
    if (hear(data.length)) ws.pong(data)
  })
  ws.on('pong', (data) => void hear(data.length))
  ws.on('close', leaveAll)
  // A frame that breaks the protocol, or a line that broke; without a listener it would end the process.
  ws.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code?.startsWith('WS_ERR_')) socket.refuse(frameReasons.get(error.code) ?? 'badFrame')
  })
  return socket
}
