import { relayLimits, type RelayLimits } from '../protocol/relayLimits.ts'

/** One page's stay in one room, as the hub speaks to it. */
export interface RelayStay {
  /** The socket that holds it. */
  readonly owner: object
  met(channel: number): void
  said(channel: number, bytes: Uint8Array): void
  granted(channel: number, count: number): void
  ended(channel: number): void
  /** Somebody in the room has cast this. */
  cast(bytes: Uint8Array): void
}

/**
 * Channels between pairs of stays. In a small room everybody has one to everybody. In a larger one each has one to
 * both its neighbours in the order of arrival, taken as a ring, and to some drawn at random: what is said is passed on
 * by the pages, and whoever leaves, the ring is closed again, so that no room ever falls apart.
 */
export interface RelayHub {
  readonly rooms: number
  /** Stays in the room. */
  size(room: string): number
  join(room: string, stay: RelayStay): 'joined' | 'full' | 'twice'
  leave(stay: RelayStay): void
  /** `tooMuch`: more than the other end has granted. What is said on a channel that is over is let fall. */
  say(channel: number, owner: object, bytes: Uint8Array): 'said' | 'tooMuch'
  /** `tooMuch`: more than was ever said. */
  grant(channel: number, owner: object, count: number): 'granted' | 'tooMuch'
  end(channel: number, owner: object): void
  /** To every other stay in its room. */
  cast(from: RelayStay, bytes: Uint8Array): void
  /** To every stay in the room, from somebody elsewhere. */
  spread(room: string, bytes: Uint8Array): void
  /** A channel from a stay to a guest, who is in no room. Null when the stay is over. */
  meet(stay: RelayStay, guest: RelayStay): number | null
}

interface Member {
  readonly stay: RelayStay
  readonly room: string
  /** Channels to others of the room. */
  readonly met: Map<Member, number>
}

interface Channel {
  readonly ends: readonly [Member, Member]
  /** Bytes that each end may still say. */
  readonly credit: [number, number]
}

/** `draw(n)` answers a number from 0 up to, not with, n. */
export function createRelayHub(draw: (n: number) => number, limits: Pick<RelayLimits, 'members' | 'window' | 'drawn'> = relayLimits): RelayHub {
  const rooms = new Map<string, Member[]>()
  const members = new Map<RelayStay, Member>()
  const channels = new Map<number, Channel>()
  let last = 0

  const connect = (a: Member, b: Member) => {
    if (a === b || a.met.has(b)) return null
    last = (last % 0xffffffff) + 1
    a.met.set(b, last)
    b.met.set(a, last)
    channels.set(last, { ends: [a, b], credit: [limits.window, limits.window] })
    a.stay.met(last)
    b.stay.met(last)
    return last
  }
  const over = (number: number) => {
    const channel = channels.get(number)
    if (channel === undefined) return
    const [a, b] = channel.ends
    channels.delete(number)
    a.met.delete(b)
    b.met.delete(a)
  }
  /** The side of `owner`; null when the channel is over, or none of its own. */
  const sideOf = (number: number, owner: object) => {
    const channel = channels.get(number)
    const own = channel?.ends.findIndex(({ stay }) => stay.owner === owner)
    if (channel === undefined || (own !== 0 && own !== 1)) return null
    const other = own === 0 ? 1 : 0
    return { channel, own, other, to: channel.ends[other].stay } as const
  }

  return {
    get rooms() {
      return rooms.size
    },
    size: (room) => rooms.get(room)?.length ?? 0,
    join(room, stay) {
      const others = rooms.get(room) ?? []
      if (others.some((other) => other.stay.owner === stay.owner)) return 'twice'
      if (others.length >= limits.members) return 'full'
      const member: Member = { stay, room, met: new Map() }
      members.set(stay, member)
      rooms.set(room, [...others, member])
      const [first] = others
      const before = others.at(-1)
      if (first === undefined || before === undefined) return 'joined'
      if (others.length <= limits.drawn + 2) for (const other of others) connect(other, member)
      else {
        connect(before, member)
        connect(first, member)
        for (let i = 0; i < limits.drawn; i++) connect(others[draw(others.length)] ?? first, member)
      }
      return 'joined'
    },
    leave(stay) {
      const member = members.get(stay)
      if (member === undefined) return
      members.delete(stay)
      for (const [other, number] of [...member.met]) {
        over(number)
        other.stay.ended(number)
      }
      const all = rooms.get(member.room) ?? []
      const at = all.indexOf(member)
      const left = all.filter((other) => other !== member)
      if (left.length === 0) return void rooms.delete(member.room)
      rooms.set(member.room, left)
      const [before, after] = [left.at(at - 1), left[at % left.length]]
      if (before !== undefined && after !== undefined) connect(before, after)
    },
    say(number, owner, bytes) {
      const side = sideOf(number, owner)
      if (side === null) return 'said'
      const { channel, own, to } = side
      channel.credit[own] -= bytes.length
      if (channel.credit[own] < 0) return 'tooMuch'
      to.said(number, bytes)
      return 'said'
    },
    grant(number, owner, count) {
      const side = sideOf(number, owner)
      if (side === null) return 'granted'
      const { channel, other, to } = side
      channel.credit[other] += count
      if (channel.credit[other] > limits.window) return 'tooMuch'
      to.granted(number, count)
      return 'granted'
    },
    end(number, owner) {
      const side = sideOf(number, owner)
      if (side === null) return
      over(number)
      side.to.ended(number)
    },
    cast(from, bytes) {
      const room = members.get(from)?.room
      for (const { stay } of rooms.get(room ?? '') ?? []) if (stay !== from) stay.cast(bytes)
    },
    spread(room, bytes) {
      for (const { stay } of rooms.get(room) ?? []) stay.cast(bytes)
    },
    meet(stay, guest) {
      const member = members.get(stay)
      return member === undefined ? null : connect(member, { stay: guest, room: member.room, met: new Map() })
    },
  }
}
