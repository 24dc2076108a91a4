/**
 * A network inside one page, for tests and for the demonstration without a server: whoever joins the same room gets a
 * channel to everyone in it. Each channel keeps the order; `deliver` decides when a message arrives.
 */
import { type Link, type LinkEvents, type LinkPeer, maxMessage } from './port.ts'

type Handlers = Parameters<LinkPeer['listen']>[0]

/** Hands over one message; called in order for each direction of a channel. */
export type Deliver = (hand: () => void) => void

export interface MemoryNetwork {
  /** The link of one device. */
  link(): Link
  /** Ends every channel, as when the network goes; members stay in the room and `reconnect` joins them again. */
  cut(): void
  reconnect(): void
}

interface Joined {
  readonly room: string
  readonly events: LinkEvents
  readonly ends: Set<() => void>
}

/** Messages arrive in a later microtask unless `deliver` says otherwise. */
export function createMemoryNetwork(deliver: Deliver = queueMicrotask): MemoryNetwork {
  const members = new Set<Joined>()
  const connect = (a: Joined, b: Joined) => {
    const [left, right, end] = createPipe(deliver, () => {
      a.ends.delete(end)
      b.ends.delete(end)
    })
    a.ends.add(end)
    b.ends.add(end)
    a.events.onPeer(left)
    b.events.onPeer(right)
  }
  return {
    link: () => ({
      name: 'memory',
      join(keys, events) {
        const joined: Joined = { room: keys.room, events, ends: new Set() }
        events.onReach('up')
        for (const other of members) if (other.room === joined.room) connect(other, joined)
        members.add(joined)
        return {
          close() {
            members.delete(joined)
            for (const end of [...joined.ends]) end()
          },
        }
      },
    }),
    cut() {
      for (const member of members) for (const end of [...member.ends]) end()
    },
    reconnect() {
      const list = [...members]
      for (const [i, a] of list.entries()) {
        for (const b of list.slice(i + 1)) if (a.room === b.room) connect(a, b)
      }
    },
  }
}

/** Two ends of an ordered channel, and what cuts it. */
export function createPipe(deliver: Deliver, onEnd: () => void): [LinkPeer, LinkPeer, () => void] {
  let open = true
  const handlers: [Handlers | null, Handlers | null] = [null, null]
  const early: [Uint8Array[], Uint8Array[]] = [[], []]
  const waiting: [number, number] = [0, 0]
  const end = () => {
    if (!open) return
    open = false
    onEnd()
    for (const side of [0, 1] as const) queueMicrotask(() => handlers[side]?.onClose())
  }
  const side = (own: 0 | 1, other: 0 | 1): LinkPeer => ({
    send(bytes) {
      if (!open) return
      if (bytes.length > maxMessage) return end()
      const copy = bytes.slice()
      waiting[own] += copy.length
      deliver(() => {
        waiting[own] -= copy.length
        if (!open) return
        const to = handlers[other]
        if (to === null) early[other].push(copy)
        else to.onMessage(copy)
      })
    },
    get backlog() {
      return waiting[own]
    },
    coming: 0,
    listen(given) {
      handlers[own] = given
      for (const bytes of early[own].splice(0)) given.onMessage(bytes)
    },
    close: end,
  })
  return [side(0, 1), side(1, 0), end]
}
