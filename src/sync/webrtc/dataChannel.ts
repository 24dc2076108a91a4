/**
 * One data channel with two users: simple-peer, which y-webrtc builds its mesh with, and us.
 *
 * simple-peer gets a stand-in that opens and closes with the real channel. What y-webrtc itself wants to say (the sync
 * and awareness messages of its stand-in document) is let fall: nobody needs it, and nothing from outside ever
 * reaches its code, which answers malformed bytes with exceptions. The bytes on the wire are ours alone.
 */
import type { LinkPeer } from '../port.ts'
import { createAssembler, cut } from '../parts.ts'

/** Sending stops when this much waits in the browser, and goes on when it is down to `low`. */
const high = 256 * 1024
const low = 64 * 1024

/** As much of an RTCDataChannel as simple-peer touches. */
export interface StandIn {
  readonly label: string
  readonly readyState: RTCDataChannelState
  readonly bufferedAmount: number
  bufferedAmountLowThreshold: number
  binaryType: string
  onopen: (() => void) | null
  onclose: (() => void) | null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null
  onerror: ((event: Event) => void) | null
  onbufferedamountlow: (() => void) | null
  send(data: unknown): void
  close(): void
}

/** `onOpen` gets our side when the channel stands; it must `listen` at once. */
export function shareDataChannel(raw: RTCDataChannel, onOpen: (peer: LinkPeer) => void): StandIn {
  const assembler = createAssembler()
  const messages: Uint8Array[] = []
  let parts: Iterator<Uint8Array<ArrayBuffer>, undefined> | null = null
  let waiting = 0
  let handlers: Parameters<LinkPeer['listen']>[0] | null = null
  let ended = false

  const standIn: StandIn = {
    label: raw.label,
    get readyState() {
      return raw.readyState
    },
    get bufferedAmount() {
      return raw.bufferedAmount
    },
    bufferedAmountLowThreshold: low,
    binaryType: 'arraybuffer',
    onopen: null,
    onclose: null,
    onmessage: null,
    onerror: null,
    onbufferedamountlow: null,
    send: () => undefined,
    close: () => end(),
  }
  const end = () => {
    if (ended) return
    ended = true
    messages.length = 0
    waiting = 0
    raw.close()
    handlers?.onClose()
    // simple-peer takes the connection down with it.
    standIn.onclose?.()
  }
  const next = () => {
    const part = parts?.next()
    if (part?.done === false) return part.value
    const message = messages.shift()
    if (message === undefined) return null
    waiting -= message.length
    parts = cut(message)
    return parts.next().value ?? null
  }
  const pump = () => {
    try {
      while (!ended && raw.readyState === 'open' && raw.bufferedAmount < high) {
        const part = next()
        if (part === null) return
        raw.send(part)
      }
    } catch {
      // The browser's own buffer is full, or the channel is closing: a part is lost, so the channel is no use.
      end()
    }
  }

  raw.binaryType = 'arraybuffer'
  raw.bufferedAmountLowThreshold = low
  raw.onbufferedamountlow = pump
  raw.onclose = end
  raw.onerror = end
  raw.onmessage = (event: MessageEvent<unknown>) => {
    if (ended) return
    const message = event.data instanceof ArrayBuffer ? assembler.add(new Uint8Array(event.data)) : 'bad'
    if (message === 'bad') end()
    else if (message !== null) handlers?.onMessage(message)
  }
  raw.onopen = () => {
    standIn.onopen?.()
    if (ended) return
    onOpen({
      send(bytes) {
        if (ended) return
        messages.push(bytes)
        waiting += bytes.length
        pump()
      },
      get backlog() {
        return waiting + (ended ? 0 : raw.bufferedAmount)
      },
      get coming() {
        return assembler.length
      },
      listen(given) {
        handlers = given
      },
      close: end,
    })
  }
  return standIn
}
