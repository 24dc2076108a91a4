import { count, countSocket, type Wire } from '../crowd/wire.ts'

/** Every WebSocket and every data channel of this page counts into `wire`, whoever opens it. */
export function countEverything(wire: Wire): void {
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      countSocket(this as unknown as Parameters<typeof countSocket>[0], wire)
    }
  }
  const channels = RTCDataChannel.prototype
  const send = channels.send as (data: unknown) => void
  channels.send = function (this: RTCDataChannel, data: unknown) {
    count(wire.channel.sent, data)
    send.call(this, data)
  }
  // Whoever uses a channel sets its listener once.
  const onmessage = Object.getOwnPropertyDescriptor(channels, 'onmessage')
  Object.defineProperty(channels, 'onmessage', {
    ...onmessage,
    set(this: RTCDataChannel, listener: unknown) {
      this.addEventListener('message', ({ data }) => count(wire.channel.received, data))
      onmessage?.set?.call(this, listener)
    },
  })
}
