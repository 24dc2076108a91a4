/**
 * Phone to phone. y-webrtc is the mesh builder, through its public seams only: announcing and signalling (sealed with
 * the room's password), glare, reconnecting, `maxConns`. The document never passes through its own sync protocol:
 * that sends a state as one message, and above 256 KB it silently never arrives; so y-webrtc is given an empty
 * stand-in document, and the engine's frames travel on the same data channels (dataChannel.ts).
 *
 *   peerOpts.wrtc      our RTCPeerConnection, which shares its data channels (peerConnection.ts)
 *   peerOpts.trickle   false: one offer and one answer for a pair, a sixth of the signalling
 *   peerOpts.channelConfig
 *                      one channel that both ends make. Else each would make its own when both call at once, and hear
 *                      nothing on the other's
 *   peerOpts.iceCompleteTimeout
 *                      an offer waits for its candidates, but not long for a STUN or TURN server that this network
 *                      can't reach: two waits of 5 s, simple-peer's own, are longer than a handshake may take here
 *   our RTCPeerConnection gets the STUN and TURN servers that our own server names, and no others
 *   maxConns           drawn 4-16 for each page: evenly drawn, the mesh practically never falls apart
 *
 * y-webrtc keeps its rooms in a module: a name can be joined again only after it has been left, so joins of one room
 * follow upon each other. It is loaded when first needed, after writing is possible.
 */
import type { WebrtcProvider } from 'y-webrtc'
import * as Y from 'yjs'
import type { Now, RandomBytes, Timers } from '../../model/deps.ts'
import type { RoomKeys } from '../keys.ts'
import type { Link, LinkEvents } from '../port.ts'
import { createBackoff } from './backoff.ts'
import type { IceServers } from './iceServers.ts'
import { sharedPeerConnection } from './peerConnection.ts'
import { quietRejections } from './rejections.ts'

export interface WebrtcOptions {
  /** WebSocket address of our own origin's signalling; never from an invite. */
  readonly signalling: string
  /** Without any, only addresses that the phones know themselves. */
  readonly iceServers?: IceServers
  readonly now: Now
  readonly random: RandomBytes
  readonly timers: Timers
}

/** A page without anybody announces itself again after about this time, then less and less often. */
const firstAloneMs = 4_000
const longestAloneMs = 120_000
/** A handshake may take this long; to announce anew in the middle of it would end it. */
const handshakeMs = 6_000
const handshakeLookMs = 1_000
/** Twice this, for offer and answer, is well within a handshake. */
const candidatesMs = 1_500
const longestLoadMs = 60_000

/** As much of y-webrtc's signalling socket (lib0's WebsocketClient) as is used here. */
interface SignallingSocket {
  readonly connected: boolean
  readonly shouldConnect: boolean
  on(event: 'connect' | 'disconnect', listener: () => void): void
  off(event: 'connect' | 'disconnect', listener: () => void): void
  send(message: unknown): void
}

type Module = { readonly WebrtcProvider: typeof WebrtcProvider }

export function createWebrtcLink(options: WebrtcOptions): Link {
  const stays = new Map<string, Promise<void>>()
  return {
    name: 'webrtc',
    join(room, events) {
      let leave: () => void = () => undefined
      const left = new Promise<void>((resolve) => (leave = resolve))
      const before = stays.get(room.room) ?? Promise.resolve()
      const stay = before.then(() => stayIn(room, events, options, left))
      stays.set(room.room, stay)
      void stay.then(() => {
        if (stays.get(room.room) === stay) stays.delete(room.room)
      })
      return { close: leave }
    },
  }
}

/** Settles when the room has been left. */
async function stayIn(room: RoomKeys, events: LinkEvents, options: WebrtcOptions, left: Promise<void>): Promise<void> {
  // Lockdown Mode has no WebRTC at all.
  if (typeof RTCPeerConnection === 'undefined') {
    events.onReach('down')
    return
  }
  const [loaded] = await Promise.all([load(options.timers, left), options.iceServers?.ready()])
  if (loaded === null) return
  const unquiet = quietRejections(globalThis)
  const leaveMesh = joinMesh(loaded, room, events, options)
  await left
  await leaveMesh()
  unquiet()
}

/** y-webrtc, or null when the room was left before it had come. Tries again: the page may be offline. */
async function load(timers: Timers, left: Promise<void>): Promise<Module | null> {
  const gone = left.then(() => 'gone' as const)
  for (let pause = 2_000; ; pause = Math.min(longestLoadMs, pause * 2)) {
    const loaded = await Promise.race([gone, import('y-webrtc').catch(() => null)])
    if (loaded === 'gone') return null
    if (loaded !== null) return loaded
    let cancel: () => void = () => undefined
    const waited = new Promise<void>((resolve) => (cancel = timers.after(pause, resolve)))
    const ended = await Promise.race([gone, waited])
    cancel()
    if (ended === 'gone') return null
  }
}

/** Returns what leaves the mesh; that settles when the room's name is free again. */
function joinMesh(module: Module, room: RoomKeys, events: LinkEvents, options: WebrtcOptions): () => Promise<void> {
  const { now, random, timers } = options
  const most = 4 + ((random(1)[0] ?? 0) % 13)
  let peers = 0
  let left = false
  let lastBegan = 0
  const backoff = createBackoff(
    now,
    timers,
    // Below zero: y-webrtc neither announces nor dials.
    () => void (provider.maxConns = -1),
    () => {
      provider.maxConns = most
      if (peers === 0) reannounce()
    },
  )
  const RTCPeerConnection = sharedPeerConnection(globalThis.RTCPeerConnection, now, {
    iceServers: () => options.iceServers?.current() ?? [],
    mayConnect: () => !left && !backoff.paused,
    onBegin: () => void (lastBegan = now()),
    onPeer(peer) {
      peers++
      events.onPeer(peer)
    },
    onEnd(openedAt) {
      if (openedAt !== null) peers--
      if (!left) backoff.ended(openedAt)
    },
  })
  const provider = new module.WebrtcProvider(room.room, new Y.Doc(), {
    signaling: [options.signalling],
    password: room.password,
    maxConns: most,
    peerOpts: {
      trickle: false,
      wrtc: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate },
      channelConfig: { negotiated: true, id: 0 },
      iceCompleteTimeout: candidatesMs,
    },
  })
  provider.awareness.setLocalState(null)

  const sockets = () => provider.signalingConns as SignallingSocket[]
  const up = () => events.onReach('up')
  const down = () => events.onReach('down')
  const watch = () => {
    for (const socket of sockets()) {
      socket.on('connect', up)
      socket.on('disconnect', down)
      if (socket.connected) up()
    }
  }
  const disconnect = () => {
    for (const socket of sockets()) {
      socket.off('connect', up)
      socket.off('disconnect', down)
    }
    provider.disconnect()
    // It keeps the old sockets in its list and would count them as its own for ever.
    provider.signalingConns = []
  }
  const reannounce = () => {
    disconnect()
    provider.connect()
    watch()
  }
  let aloneMs = firstAloneMs
  /** Drawn: two phones that announce in step would end each other's handshakes for ever. */
  const soon = (ms: number) => ms * (0.75 + (random(1)[0] ?? 0) / 512)
  const lookAround = () => {
    const shaking = peers === 0 && now() - lastBegan < handshakeMs
    if (peers > 0) aloneMs = firstAloneMs
    else if (!shaking) {
      if (!backoff.paused) reannounce()
      aloneMs = Math.min(longestAloneMs, aloneMs * 2)
    }
    cancelLook = timers.after(shaking ? handshakeLookMs : soon(aloneMs), lookAround)
  }
  let cancelLook = timers.after(soon(aloneMs), lookAround)
  watch()

  return async () => {
    left = true
    cancelLook()
    backoff.close()
    const used = sockets()
    // Each connection that ends would announce us again in the room that we leave.
    provider.maxConns = -1
    disconnect()
    provider.destroy()
    provider.awareness.destroy()
    // It forgets the room when its key has been derived; the connections end one microtask later.
    await provider.key
    await new Promise<void>((resolve) => void timers.after(0, resolve))
    // ... and have subscribed to the room again, on a socket that other rooms may share.
    const shared = used.filter((socket) => socket.shouldConnect && socket.connected)
    for (const socket of shared) socket.send({ type: 'unsubscribe', topics: [room.room] })
  }
}
