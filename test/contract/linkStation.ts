/** One page with one link, driven from afar: in the same process, or in a browser's page. */
import { newId } from '../../src/model/ids.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import type { Link, LinkPeer } from '../../src/sync/port.ts'

/** How a stay is to be, or what is waited for in it. */
export interface Expected {
  /** Open peers. */
  readonly peers?: number
  /** At least so many peers have closed. */
  readonly closed?: number
  readonly received?: readonly number[]
}

/** What a check may do. Messages are told by length and a number, so that large ones need not travel to the test. */
export interface Station {
  /** Joins the room of a secret; the answer names the stay. */
  join(secret: number): Promise<string>
  leave(stay: string): Promise<void>
  /** Open peers. */
  peers(stay: string): Promise<number>
  /** Peers that have closed. */
  closed(stay: string): Promise<number>
  /** Sends messages of these lengths to every peer. */
  send(stay: string, lengths: readonly number[]): Promise<void>
  /** Lengths of what has arrived and was whole, in order; -1 for what was not. */
  received(stay: string): Promise<number[]>
  closePeers(stay: string): Promise<void>
  /** Settles when the stay is as expected; fails with how it is instead when that takes too long. */
  until(stay: string, expected: Expected): Promise<void>
}

const deadlineMs = 30_000

interface Stay {
  close(): void
  readonly open: Set<LinkPeer>
  /** Every peer there ever was. */
  readonly all: LinkPeer[]
  readonly received: number[]
  /** Are called whenever something has changed. */
  readonly watching: Set<() => void>
}

export function createStation(link: Link): Station {
  const stays = new Map<string, Stay>()
  const find = (id: string): Stay => {
    const stay = stays.get(id)
    if (stay === undefined) throw new Error(`no stay ${id}`)
    return stay
  }
  return {
    async join(secret) {
      const room = await deriveRoom(new Uint8Array(16).fill(secret), crypto.subtle)
      const open = new Set<LinkPeer>()
      const all: LinkPeer[] = []
      const received: number[] = []
      const watching = new Set<() => void>()
      const changed = () => { for (const look of [...watching]) look() }
      const joined = link.join(room, {
        onReach: () => undefined,
        onPeer(peer) {
          open.add(peer)
          all.push(peer)
          changed()
          peer.listen({
            onMessage(bytes) {
              received.push(isWhole(bytes) ? bytes.length : -1)
              changed()
            },
            onClose() {
              open.delete(peer)
              changed()
            },
          })
        },
      })
      const id = newId((n) => crypto.getRandomValues(new Uint8Array(n)))
      stays.set(id, { close: () => joined.close(), open, all, received, watching })
      return id
    },
    leave: (id) => Promise.resolve(find(id).close()),
    peers: (id) => Promise.resolve(find(id).open.size),
    closed: (id) => Promise.resolve(find(id).all.length - find(id).open.size),
    send(id, lengths) {
      for (const length of lengths) for (const peer of find(id).all) peer.send(pattern(length))
      return Promise.resolve()
    },
    received: (id) => Promise.resolve([...find(id).received]),
    closePeers(id) {
      for (const peer of [...find(id).open]) peer.close()
      return Promise.resolve()
    },
    until(id, expected) {
      const stay = find(id)
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          stay.watching.delete(look)
          clearTimeout(deadline)
          settle()
        }
        const look = () => { if (isAs(stay, expected)) end(resolve) }
        const deadline = setTimeout(() => { end(() => { reject(new Error(`not in time ${JSON.stringify(expected)}: ${told(stay)}`)) }) }, deadlineMs)
        stay.watching.add(look)
        look()
      })
    },
  }
}

function isAs({ open, all, received }: Stay, expected: Expected): boolean {
  if (expected.peers !== undefined && open.size !== expected.peers) return false
  if (expected.closed !== undefined && all.length - open.size < expected.closed) return false
  const wanted = expected.received
  return wanted === undefined || (received.length === wanted.length && received.every((length, i) => length === wanted[i]))
}

function told({ open, all, received }: Stay): string {
  return JSON.stringify({ peers: open.size, closed: all.length - open.size, received })
}

/** Bytes that tell of themselves whether they are whole. */
export function pattern(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + (i >> 8) + length) & 255
  return bytes
}

function isWhole(bytes: Uint8Array): boolean {
  const expected = pattern(bytes.length)
  return bytes.every((byte, i) => byte === expected[i])
}
