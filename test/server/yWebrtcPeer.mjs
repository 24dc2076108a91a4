/**
 * A phone with the real y-webrtc, in a process of its own as it keeps its rooms in the module: `node … <url> <room>`.
 * Node has no WebRTC, so descriptions are made up; they travel as real ones do. Prints what reaches it.
 */
import { WebSocket } from 'ws'
import { WebrtcProvider } from 'y-webrtc'
import * as Y from 'yjs'

globalThis.WebSocket = WebSocket

class RTCPeerConnection {
  iceGatheringState = 'complete'
  iceConnectionState = 'new'
  signalingState = 'stable'
  createDataChannel() {
    return { readyState: 'connecting', close() {} }
  }
  async createOffer() {
    // As large as an offer with many candidates.
    return { type: 'offer', sdp: 'o'.repeat(6_000) }
  }
  async createAnswer() {
    return { type: 'answer', sdp: 'a'.repeat(6_000) }
  }
  async setLocalDescription(description) {
    this.localDescription = description
    // Without trickling, simple-peer waits to hear that there are no more candidates.
    setImmediate(() => this.onicecandidate({ candidate: null }))
  }
  async setRemoteDescription(description) {
    this.remoteDescription = description
    console.log(`${description.type} ${description.sdp.length}`)
  }
  getSenders() {
    return []
  }
  close() {}
}

class RTCSessionDescription {
  constructor(description) {
    Object.assign(this, description)
  }
}

const [url, room] = process.argv.slice(2)
new WebrtcProvider(room, new Y.Doc(), {
  signaling: [url],
  password: 'a secret of the room',
  maxConns: 8,
  peerOpts: { trickle: false, wrtc: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate: class {} } },
})
