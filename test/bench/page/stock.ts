/**
 * Stock y-webrtc with its defaults, on our signalling: that takes sealed announcements only, hence the password, and
 * without other people's STUN servers.
 */
import { toBase64url } from '../../../src/protocol/base64url.ts'
import type { PhoneSetup, Start } from '../crowd/phone.ts'
import { socketUrl } from '../crowd/product.ts'

export function startStock({ base, room }: PhoneSetup): Start {
  return async (doc) => {
    const { WebrtcProvider } = await import('y-webrtc')
    const name = toBase64url(new Uint8Array(16).fill(room))
    const provider = new WebrtcProvider(name, doc, {
      signaling: [socketUrl(base, 'signal')],
      password: 'a stock room',
      peerOpts: { config: { iceServers: [] } },
    })
    // As an app does that shows who is here; its own first state reaches others only when it is renewed, after 15 s.
    provider.awareness.setLocalStateField('user', {})
    return {
      present: () => provider.awareness.getStates().size - 1,
      close() {
        provider.disconnect()
        provider.destroy()
      },
    }
  }
}
