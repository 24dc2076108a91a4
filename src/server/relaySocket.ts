import type { WebSocket } from 'ws'
import type { RelayLimits } from '../protocol/relayLimits.ts'
import { encodeRelay, parseRelay, type RelayMessage } from '../protocol/relay.ts'
import { createGatheredCasts } from './gatheredCasts.ts'
import { type GuardDeps, type GuardedSocket, guardSocket } from './guardedSocket.ts'
import type { RelayHub, RelayStay } from './relayHub.ts'
import { roomOf } from './roomOf.ts'
import { createTokenBucket } from './tokenBucket.ts'

export interface RelaySocketDeps extends GuardDeps {
  readonly limits: RelayLimits
  readonly hub: RelayHub
}

/** One page on the relay's path, with its stays in rooms; `gathers`: it reads several casts in one frame. */
export function openRelaySocket(ws: WebSocket, deps: RelaySocketDeps, gathers: boolean): GuardedSocket {
  const { limits, metrics, hub } = deps
  const stays = new Map<number, RelayStay>()
  const owner = {}
  const casts = createTokenBucket(limits.castBurst, limits.castsPerSecond, deps.now)
  const say = (message: RelayMessage) => socket.send(encodeRelay(message))
  const gathered = gathers ? createGatheredCasts(deps.now, limits.sayBytes, say) : null
  /** In the order in which it was said. */
  const tell = (message: RelayMessage) => {
    gathered?.flush()
    say(message)
  }
  const tellCast = (stay: number, bytes: Uint8Array) => (gathered === null ? say({ type: 'cast', stay, bytes }) : gathered.add(stay, bytes))

  function onMessage(data: Buffer, isBinary: boolean): void {
    const message = parseRelay(data)
    if (!isBinary || !message.ok) return socket.refuse('badMessage')
    metrics.received++
    act(message.value)
  }

  function act(message: RelayMessage): void {
    switch (message.type) {
      case 'join':
        return join(message.stay, message.token)
      case 'leave':
        return leave(message.stay)
      case 'say':
        if (hub.say(message.channel, owner, message.bytes) === 'tooMuch') socket.refuse('tooFast')
        return
      case 'grant':
        if (hub.grant(message.channel, owner, message.count) === 'tooMuch') socket.refuse('badMessage')
        return
      case 'end':
        return hub.end(message.channel, owner)
      case 'alive':
        return tell(message)
      case 'cast':
        return cast(message.stay, message.bytes)
      case 'met':
      case 'casts':
        return socket.refuse('badMessage')
    }
  }

  function cast(number: number, bytes: Uint8Array): void {
    const stay = stays.get(number)
    if (!casts.take(Math.ceil(bytes.length / limits.castTokenBytes))) return socket.refuse('tooFast')
    // Left while it was on its way, or never joined.
    if (stay !== undefined) hub.cast(stay, bytes)
  }

  function join(number: number, token: Uint8Array): void {
    if (stays.has(number)) return socket.refuse('badMessage')
    if (stays.size >= limits.stays) return socket.refuse('tooManyTopics')
    const stay: RelayStay = {
      owner,
      met: (channel) => tell({ type: 'met', stay: number, channel }),
      said: (channel, bytes) => tell({ type: 'say', channel, bytes }),
      granted: (channel, count) => tell({ type: 'grant', channel, count }),
      ended: (channel) => tell({ type: 'end', channel }),
      cast: (bytes) => tellCast(number, bytes),
    }
    stays.set(number, stay)
    const joined = hub.join(roomOf(token), stay)
    if (joined === 'joined') return
    stays.delete(number)
    socket.refuse(joined === 'full' ? 'roomFull' : 'badMessage')
  }

  function leave(number: number): void {
    const stay = stays.get(number)
    stays.delete(number)
    if (stay !== undefined) hub.leave(stay)
  }

  const socket = guardSocket(ws, deps, {
    onMessage,
    onGone() {
      gathered?.close()
      for (const number of [...stays.keys()]) leave(number)
    },
  })
  return socket
}
