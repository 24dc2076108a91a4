/**
 * The relay's hub where several servers hold pages of one room. Pages of one server meet as if there were no other
 * (relayHub.ts). Beyond that each page has channels to some pages of each other server (crossings.ts), so that no room
 * falls apart between servers either. To the hub, the far end of such a channel is a guest: what a page may say before
 * it is granted more is counted at both ends.
 *
 * When the line between the servers is down, these channels are over. Pages that meet anew ask each other for all that
 * they lack, so nothing that was lost on the line is lost for long.
 */
import { relayLimits, type RelayLimits } from '../protocol/relayLimits.ts'
import { type BridgeMessage, encodeBridge, parseBridge } from './bridgeMessages.ts'
import { missingPairs, type Pair } from './crossings.ts'
import type { Line } from './redis/line.ts'
import type { RelayHub, RelayStay } from './relayHub.ts'

interface Link {
  readonly room: string
  readonly peer: string
  /** The same number at both servers; the one with the lower name has given it. */
  readonly channel: number
  /** Our page, and theirs. */
  readonly pair: Pair
  readonly guest: RelayStay
  /** Of the channel in the hub. */
  number: number
}

interface Peer {
  /** Their pages. */
  readonly stays: readonly number[]
  /** Pairs whose channel a page has ended: they are not brought together again. */
  readonly refused: readonly Pair[]
}

interface Room {
  /** Our pages, and their numbers among all servers' messages. */
  readonly stays: Map<number, RelayStay>
  readonly peers: Map<string, Peer>
  readonly links: Set<Link>
}

/** `draw(n)` answers a number from 0 up to, not with, n. */
export function createBridgedHub(hub: RelayHub, line: Line, draw: (n: number) => number, limits: Pick<RelayLimits, 'members'> = relayLimits): RelayHub {
  const rooms = new Map<string, Room>()
  const places = new Map<RelayStay, { readonly room: string; readonly number: number }>()
  const links = new Map<string, Link>()
  let self = ''
  let last = 0
  let isLeaving = false

  const next = () => (last = (last % 0xffffffff) + 1)
  const nameOf = (peer: string, channel: number) => `${peer} ${channel}`
  const tell = (room: string, message: BridgeMessage, to?: string) => part.say(room, encodeBridge(message, to))
  const tellHere = (name: string, asks: boolean, to?: string) => tell(name, { type: 'here', asks, stays: [...(rooms.get(name)?.stays.keys() ?? [])] }, to)

  /** Opens what pages of a room lack of channels to another server, if that is ours to do. */
  function fill(name: string, peer: string): void {
    const room = rooms.get(name)
    const found = room?.peers.get(peer)
    if (room === undefined || found === undefined || self > peer) return
    const linked = [...room.links].filter((link) => link.peer === peer).map(({ pair }) => pair)
    for (const pair of missingPairs([...room.stays.keys()], found.stays, [...linked, ...found.refused], draw)) {
      const channel = next()
      tell(name, { type: 'open', channel, mine: pair[0], yours: pair[1] }, peer)
      connect(name, room, peer, channel, pair)
    }
  }

  function connect(name: string, room: Room, peer: string, channel: number, pair: Pair): void {
    const stay = room.stays.get(pair[0])
    if (stay === undefined) return tell(name, { type: 'end', channel, left: true }, peer)
    const guest: RelayStay = {
      owner: {},
      met: () => undefined,
      said: (_number, bytes) => tell(name, { type: 'say', channel, bytes }, peer),
      granted: (_number, count) => tell(name, { type: 'grant', channel, count }, peer),
      // It is in no room: what is cast goes to its server once.
      cast: () => undefined,
      ended() {
        forget(link)
        if (!isLeaving) refuse(link)
        tell(name, { type: 'end', channel, left: isLeaving }, peer)
      },
    }
    const link: Link = { room: name, peer, channel, pair, guest, number: 0 }
    links.set(nameOf(peer, channel), link)
    room.links.add(link)
    link.number = hub.meet(stay, guest) ?? 0
  }

  function forget(link: Link): void {
    links.delete(nameOf(link.peer, link.channel))
    rooms.get(link.room)?.links.delete(link)
  }

  function refuse({ room: name, peer, pair }: Link): void {
    const room = rooms.get(name)
    const found = room?.peers.get(peer)
    if (found !== undefined) room?.peers.set(peer, { ...found, refused: [...found.refused, pair] })
  }

  /** Our page is told; theirs knows. */
  function over(link: Link): void {
    forget(link)
    hub.end(link.number, link.guest.owner)
  }

  function onHere(name: string, peer: string, asks: boolean, stays: readonly number[]): void {
    const room = rooms.get(name)
    if (room === undefined) return
    if (asks) tellHere(name, false, peer)
    if (stays.length === 0) return gone(room, peer)
    const are = new Set(stays)
    const refused = (room.peers.get(peer)?.refused ?? []).filter(([ours, theirs]) => room.stays.has(ours) && are.has(theirs))
    room.peers.set(peer, { stays: [...are], refused })
    fill(name, peer)
  }

  function gone(room: Room, peer: string): void {
    room.peers.delete(peer)
    for (const link of [...room.links]) if (link.peer === peer) over(link)
  }

  function onSaid(name: string, peer: string, bytes: Uint8Array): void {
    const message = parseBridge(bytes, self)
    const room = rooms.get(name)
    if (message === null || room === undefined) return
    if (message.type === 'here') return onHere(name, peer, message.asks, message.stays)
    if (message.type === 'cast') return room.peers.has(peer) ? hub.spread(name, message.bytes) : undefined
    const link = links.get(nameOf(peer, message.channel))
    if (message.type === 'open') {
      const isTheirs = peer < self && room.peers.has(peer) && link === undefined
      if (isTheirs && room.links.size < limits.members ** 2) connect(name, room, peer, message.channel, [message.yours, message.mine])
      return
    }
    if (link?.room !== name) return
    if (message.type === 'end') return onEnd(link, message.left)
    const { number, guest, channel } = link
    const done = message.type === 'say' ? hub.say(number, guest.owner, message.bytes) : hub.grant(number, guest.owner, message.count)
    if (done !== 'tooMuch') return
    over(link)
    refuse(link)
    tell(name, { type: 'end', channel, left: false }, peer)
  }

  function onEnd(link: Link, left: boolean): void {
    const { room: name, peer, pair } = link
    over(link)
    if (!left) return refuse(link)
    const found = rooms.get(name)?.peers.get(peer)
    // Until they say themselves who is left.
    if (found !== undefined) rooms.get(name)?.peers.set(peer, { ...found, stays: found.stays.filter((stay) => stay !== pair[1]) })
    fill(name, peer)
  }

  const part = line.part('relay', {
    onUp(name) {
      self = name
      for (const room of rooms.keys()) tellHere(room, true)
    },
    onDown() {
      for (const room of rooms.values()) for (const peer of [...room.peers.keys()]) gone(room, peer)
    },
    onSaid,
    onGone(peer) {
      for (const room of rooms.values()) gone(room, peer)
    },
  })

  return {
    ...hub,
    get rooms() {
      return hub.rooms
    },
    join(name, stay) {
      const room: Room = rooms.get(name) ?? { stays: new Map(), peers: new Map(), links: new Set() }
      const elsewhere = [...room.peers.values()].reduce((sum, { stays }) => sum + stays.length, 0)
      if (hub.size(name) + elsewhere >= limits.members) return 'full'
      const joined = hub.join(name, stay)
      if (joined !== 'joined') return joined
      const number = next()
      const isFirst = room.stays.size === 0
      rooms.set(name, room)
      room.stays.set(number, stay)
      places.set(stay, { room: name, number })
      if (isFirst) part.join(name)
      tellHere(name, isFirst)
      for (const peer of room.peers.keys()) fill(name, peer)
      return 'joined'
    },
    cast(stay, bytes) {
      hub.cast(stay, bytes)
      const place = places.get(stay)
      if (place !== undefined && (rooms.get(place.room)?.peers.size ?? 0) > 0) tell(place.room, { type: 'cast', bytes })
    },
    leave(stay) {
      isLeaving = true
      hub.leave(stay)
      isLeaving = false
      const place = places.get(stay)
      const room = place === undefined ? undefined : rooms.get(place.room)
      if (place === undefined || room === undefined) return
      places.delete(stay)
      room.stays.delete(place.number)
      tellHere(place.room, false)
      if (room.stays.size > 0) {
        for (const peer of room.peers.keys()) fill(place.room, peer)
        return
      }
      rooms.delete(place.room)
      part.leave(place.room)
    },
  }
}
