import type { LinkPeer } from '../port.ts'
import { shareDataChannel, type StandIn } from './dataChannel.ts'

export interface ConnectionEvents {
  /** Asked before a connection is made: false refuses it. */
  mayConnect(): boolean
  /** A connection is being made. */
  onBegin(): void
  onPeer(peer: LinkPeer): void
  /** A connection ended; `stood` when its channel had opened, with the time it opened at. */
  onEnd(openedAt: number | null): void
}

/**
 * RTCPeerConnection as y-webrtc's `peerOpts.wrtc` gets it: everything is the browser's own but the data channels,
 * which simple-peer shares with us. `Base` is the browser's class.
 */
export function sharedPeerConnection(
  Base: typeof RTCPeerConnection,
  now: () => number,
  events: ConnectionEvents,
): typeof RTCPeerConnection {
  return class extends Base {
    #openedAt: number | null = null
    #ended = false

    constructor(configuration?: RTCConfiguration) {
      // simple-peer turns this into an error of that one connection.
      if (!events.mayConnect()) throw new Error('Too many connections failed: waiting')
      super(configuration)
      events.onBegin()
      // simple-peer assigns a handler, and null at the end: an accessor hands it the stand-in.
      Object.defineProperty(this, 'ondatachannel', {
        set: (handler: ((event: { channel: StandIn }) => void) | null) => {
          super.ondatachannel = handler === null ? null : (event) => handler({ channel: this.#share(event.channel) })
        },
      })
    }

    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      // simple-peer uses no more of it than the stand-in has.
      return this.#share(super.createDataChannel(label, options)) as unknown as RTCDataChannel
    }

    override close(): void {
      if (!this.#ended) events.onEnd(this.#openedAt)
      this.#ended = true
      super.close()
    }

    #share(raw: RTCDataChannel): StandIn {
      return shareDataChannel(raw, (peer) => {
        this.#openedAt = now()
        events.onPeer(peer)
      })
    }
  }
}
