import type { IceServer } from '../../protocol/iceServers.ts'
import type { LinkPeer } from '../port.ts'
import { shareDataChannel } from './dataChannel.ts'

export interface ConnectionEvents {
  /** Asked for each connection: what is known by then. */
  iceServers(): readonly IceServer[]
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
    #answer: { readonly sdp: string; readonly set: Promise<void> } | null = null
    #ended = false

    constructor(configuration?: RTCConfiguration) {
      // simple-peer turns this into an error of that one connection.
      if (!events.mayConnect()) throw new Error('Too many connections failed: waiting')
      // Instead of simple-peer's own, which are other people's.
      super({ ...configuration, iceServers: events.iceServers().map((server) => ({ ...server, urls: [...server.urls] })) })
      events.onBegin()
    }

    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      const standIn = shareDataChannel(super.createDataChannel(label, options), (peer) => {
        this.#openedAt = now()
        events.onPeer(peer)
      })
      // simple-peer uses no more of it than the stand-in has.
      return standIn as unknown as RTCDataChannel
    }

    /**
     * When both phones call at once, the one that gives in answers twice: simple-peer sends its offer, which has become
     * an answer by then, and the answer. The second is no error to end the connection for.
     */
    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      const { type, sdp = '' } = description
      if (type !== 'answer') return super.setRemoteDescription(description)
      if (this.#answer?.sdp !== sdp) this.#answer = { sdp, set: super.setRemoteDescription(description) }
      return this.#answer.set
    }

    override close(): void {
      if (!this.#ended) events.onEnd(this.#openedAt)
      this.#ended = true
      super.close()
    }
  }
}
