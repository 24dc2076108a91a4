import type { WebSocket } from 'ws'
import type { SignalLimits } from '../protocol/limits.ts'
import type { SignalMessage } from '../protocol/signalling.ts'
import { parseSignal, pongMessage, publishMessage } from '../protocol/signalling.ts'
import type { BridgedRooms } from './bridgedRooms.ts'
import { type GuardDeps, type GuardedSocket, guardSocket } from './guardedSocket.ts'
import type { Rooms } from './rooms.ts'

export interface SignalSocketDeps extends GuardDeps {
  readonly limits: SignalLimits
  readonly rooms: Rooms<GuardedSocket> | BridgedRooms<GuardedSocket>
}

/** One page on the signalling path. */
export function openSignalSocket(ws: WebSocket, deps: SignalSocketDeps): GuardedSocket {
  const { limits, metrics, rooms } = deps
  const topics = new Set<string>()

  function onMessage(data: Buffer, isBinary: boolean): void {
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
    if (topics.size >= limits.topics) return refuse('tooManyTopics')
    if (!rooms.join(topic, socket)) return refuse('roomFull')
    topics.add(topic)
    return true
  }

  function refuse(reason: 'tooManyTopics' | 'roomFull'): false {
    socket.refuse(reason)
    return false
  }

  /** Only who is in the room is heard there: y-webrtc may still speak for a moment after it has left. */
  function publish(topic: string, data: string): void {
    if (!topics.has(topic)) return
    const members = rooms.members(topic)
    const text = publishMessage(topic, data, members.size)
    for (const member of members) if (member !== socket) member.send(text)
    if ('spread' in rooms) rooms.spread(topic, data)
  }

  const socket = guardSocket(ws, deps, {
    onMessage,
    onGone() {
      for (const topic of topics) rooms.leave(topic, socket)
      topics.clear()
    },
  })
  return socket
}
