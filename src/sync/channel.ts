/**
 * One sealed channel to one other page, over one link's peer. Both sides begin with a hello and may speak when they
 * have heard the other's. Sealing and opening are asynchronous: each direction is a chain, so that order is kept.
 * Whatever is not as agreed ends the channel; the engine hears why.
 */
import type { DeviceId } from '../model/ids.ts'
import { decodeMessage, type Encoded, encodeMessage } from './codec.ts'
import { type Hello, type Message, protocolVersion } from './messages.ts'
import { type LinkPeer, maxMessage } from './port.ts'
import { maxBody, type OpenError, type Sealer } from './seal.ts'
import type { SessionId } from './session.ts'

/** Bytes that may wait in one direction: a peer that does not keep up starts again with a fresh channel. */
const mostWaiting = 2 * maxMessage

/**
 * Why a channel ended. `left`: an ordinary end. `echo`: it led back to this page. `silent`: no answer to our hello.
 * `slow`: too much waits. `update`: an edit that was refused. `fault`: an error of our own, which is thrown on.
 */
export type ChannelEnd =
  | OpenError
  | 'left'
  | 'message'
  | 'protocol'
  | 'wrongCircle'
  | 'echo'
  | 'silent'
  | 'slow'
  | 'update'
  | 'fault'

export interface Channel {
  /** Null until the other side's hello was opened. */
  readonly peer: { readonly device: DeviceId; readonly session: SessionId } | null
  /** The peer has shown that it holds the key and hears us: a hello alone may be a recording. */
  readonly proved: boolean
  /** Bytes that wait to be sent. */
  readonly backlog: number
  /** Bytes that have come and are not a message that was heard yet. */
  readonly coming: number
  /** Queues a message; does nothing before the hello and after the end. */
  send(message: Encoded): void
  close(end: ChannelEnd): void
  /** Settles when everything queued was handed to the link. */
  drained(): Promise<void>
}

export interface ChannelEvents {
  /** The other side's hello: null when it may go on, else why not. */
  onHello(hello: Hello, device: DeviceId): ChannelEnd | null
  onMessage(message: Exclude<Message, Hello>): void
  onEnd(end: ChannelEnd): void
}

export function openChannel(
  link: LinkPeer,
  sealer: Sealer,
  own: Omit<Hello, 'type' | 'protocol' | 'nonce'>,
  events: ChannelEvents,
): Channel {
  let peer: Channel['peer'] = null
  let proved = false
  let ended = false
  let outgoing = Promise.resolve()
  let incoming = Promise.resolve()
  let sending = 0
  let opening = 0

  const end = (why: ChannelEnd) => {
    if (ended) return
    ended = true
    link.close()
    events.onEnd(why)
  }
  const queue = ({ kind, body }: Encoded) => {
    sending += body.length
    if (sending + link.backlog > mostWaiting) return end('slow')
    outgoing = outgoing.then(async () => {
      if (ended) return
      const frame = await sealer.seal(kind, body)
      sending -= body.length
      // Closed while it was being sealed: the link drops it.
      link.send(frame)
    })
  }
  const receive = async (bytes: Uint8Array) => {
    if (ended) return
    const opened = await sealer.open(bytes)
    // Closed while it was being opened.
    if (isEnded()) return
    if (!opened.ok) return end(opened.error)
    const message = decodeMessage(opened.value)
    if (message === null) return end('message')
    if (message.type === 'hello') {
      if (peer !== null) return end('message')
      if (message.protocol !== protocolVersion) return end('protocol')
      peer = { device: opened.value.device, session: message.session }
      sealer.setPeerNonce(message.nonce)
      const refused = events.onHello(message, opened.value.device)
      if (refused !== null) end(refused)
      return
    }
    if (peer === null) return end('message')
    proved = true
    events.onMessage(message)
  }
  const isEnded = () => ended

  link.listen({
    onMessage(bytes) {
      opening += bytes.length
      if (opening > mostWaiting) return end('slow')
      incoming = incoming.then(async () => {
        opening -= bytes.length
        await receive(bytes).catch((error: unknown) => {
          // Else the chain would stop here and the channel stand there deaf.
          end('fault')
          throw error
        })
      })
    },
    onClose: () => end('left'),
  })
  queue(encodeMessage({ type: 'hello', protocol: protocolVersion, nonce: sealer.nonce, ...own }))
  return {
    get peer() {
      return peer
    },
    get proved() {
      return proved
    },
    get backlog() {
      return sending + link.backlog
    },
    get coming() {
      return opening + link.coming
    },
    send(message) {
      if (!ended && peer !== null && message.body.length <= maxBody) queue(message)
    },
    close: end,
    drained: () => outgoing,
  }
}
