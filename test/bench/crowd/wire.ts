/**
 * What passes at the wire's own seam, counted for the benchmarks alone: payloads of WebSocket messages and of data
 * channel messages, without what the browser, TLS and the network add. And what the engine seals, by kind of message:
 * the body's bytes, before the frame's 54 and the road's head.
 */
import { messageKinds } from './kinds.ts'

export interface Tally {
  messages: number
  bytes: number
}
export interface Wire {
  readonly socket: { readonly sent: Tally; readonly received: Tally }
  readonly channel: { readonly sent: Tally; readonly received: Tally }
  readonly sealed: Record<string, Tally>
}

interface CountedSocket {
  send: (data: never) => void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
}

const tally = (): Tally => ({ messages: 0, bytes: 0 })

export function createWire(): Wire {
  return { socket: { sent: tally(), received: tally() }, channel: { sent: tally(), received: tally() }, sealed: {} }
}

export function resetWire(wire: Wire): void {
  for (const each of [wire.socket.sent, wire.socket.received, wire.channel.sent, wire.channel.received]) {
    each.messages = 0
    each.bytes = 0
  }
  for (const kind of Object.keys(wire.sealed)) delete wire.sealed[kind]
}

/** Of a text, its characters: signalling is ASCII. */
export function count(to: Tally, data: unknown): void {
  to.messages++
  if (typeof data === 'string') to.bytes += data.length
  else if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) to.bytes += data.byteLength
}

export function countSocket<S extends CountedSocket>(socket: S, { socket: { sent, received } }: Wire): S {
  const send = socket.send.bind(socket) as (data: unknown) => void
  socket.send = (data: unknown) => {
    count(sent, data)
    send(data)
  }
  socket.addEventListener('message', ({ data }) => count(received, data))
  return socket
}

/** `crypto.subtle`, which counts what is sealed: sync/frame.ts tells the kind in the associated data. */
export function countSealed(real: SubtleCrypto, { sealed }: Wire): SubtleCrypto {
  const encrypt: SubtleCrypto['encrypt'] = (options, key, data) => {
    const associated = typeof options === 'object' && 'additionalData' in options ? options.additionalData : undefined
    if (associated instanceof Uint8Array) {
      const kind = messageKinds[associated[associated.length - 41] ?? 0] ?? 'other'
      const to = (sealed[kind] ??= tally())
      to.messages++
      to.bytes += data.byteLength
    }
    return real.encrypt(options, key, data)
  }
  return new Proxy(real, {
    get(target, name) {
      if (name === 'encrypt') return encrypt
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? (member.bind(target) as unknown) : member
    },
  })
}
