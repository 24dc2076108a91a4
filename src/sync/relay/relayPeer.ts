/** One channel through the relay: messages cut into parts, and no more said than the other end has granted. */
import { relayLimits } from '../../protocol/relayLimits.ts'
import { createAssembler, cut } from '../parts.ts'
import { type LinkPeer, maxMessage } from '../port.ts'

/** The other end is granted anew when this much has been heard, in bytes. */
const grantBytes = relayLimits.window / 4

export interface RelayPeer {
  readonly peer: LinkPeer
  /** A part came. */
  hear(part: Uint8Array): void
  granted(count: number): void
  /** The channel is over: the other end or the relay has ended it. */
  over(): void
}

export interface RelayPeerEvents {
  say(part: Uint8Array): void
  grant(count: number): void
  /** This end has closed it. */
  onEnd(): void
}

export function createRelayPeer({ say, grant, onEnd }: RelayPeerEvents): RelayPeer {
  const assembler = createAssembler()
  const messages: Uint8Array[] = []
  let parts: Iterator<Uint8Array, undefined> | null = null
  /** Cut already, and waiting for credit. */
  let ready: Uint8Array | null = null
  let credit: number = relayLimits.window
  let waiting = 0
  let heard = 0
  let handlers: Parameters<LinkPeer['listen']>[0] | null = null
  let ended = false

  const over = () => {
    if (ended) return
    ended = true
    messages.length = 0
    waiting = 0
    handlers?.onClose()
  }
  const end = () => {
    if (ended) return
    onEnd()
    over()
  }
  const next = (): Uint8Array | null => {
    const part = parts?.next()
    if (part?.done === false) return part.value
    const message = messages.shift()
    parts = message === undefined ? null : cut(message)
    return parts?.next().value ?? null
  }
  const pump = () => {
    for (;;) {
      ready ??= next()
      if (ended || ready === null || ready.length > credit) return
      credit -= ready.length
      waiting -= ready.length - 1
      say(ready)
      ready = null
    }
  }
  return {
    peer: {
      send(bytes) {
        if (ended) return
        if (bytes.length > maxMessage) return end()
        messages.push(bytes)
        waiting += bytes.length
        pump()
      },
      get backlog() {
        return waiting
      },
      get coming() {
        return assembler.length
      },
      listen(given) {
        handlers = given
      },
      close: end,
    },
    hear(part) {
      if (ended) return
      const message = assembler.add(part)
      if (message === 'bad') return end()
      heard += part.length
      if (heard >= grantBytes) {
        grant(heard)
        heard = 0
      }
      if (message !== null) handlers?.onMessage(message)
    },
    granted(count) {
      credit += count
      pump()
    },
    over,
  }
}
