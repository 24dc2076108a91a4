/** The channels of one circle: those that stand, those that have said hello, those that are not let in again. */
import type { Now } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import { type Channel, type ChannelEnd, openChannel } from './channel.ts'
import type { Encoded } from './codec.ts'
import type { Hello, Message, SessionId } from './messages.ts'
import { createPeer, type Peer } from './peer.ts'
import type { LinkPeer } from './port.ts'
import type { Sealer } from './seal.ts'

/** A mesh has sixteen channels a page at most; in a room where everybody dials at once there are more for a while. */
const mostChannels = 128
/** A peer that has not spoken after its hello within this time holds no key. */
const proveMs = 20_000
const mostBanned = 64

export interface PeersEvents {
  sealer(): Sealer
  hello(): Omit<Hello, 'type' | 'protocol' | 'nonce'>
  acceptHello(hello: Hello): ChannelEnd | null
  onJoin(peer: Peer): void
  onMessage(peer: Peer, message: Exclude<Message, Hello>): void
  /** `peer` is null when the channel ended before its hello. */
  onLeave(peer: Peer | null, end: ChannelEnd): void
}

export interface Peers {
  add(link: LinkPeer): void
  /** Those whose hello has come. */
  all(): readonly Peer[]
  sessions(): readonly SessionId[]
  /** Whether another device than `own` has shown that it holds the key. */
  meets(own: DeviceId): boolean
  toAll(message: Encoded, except?: Peer): void
  /** Ends the channel, and every later one to the same page. */
  ban(peer: Peer): void
  tick(): void
  drained(): Promise<void>
}

interface Member {
  readonly openedAt: number
  channel: Channel | null
  peer: Peer | null
}

export function createPeers(now: Now, events: PeersEvents): Peers {
  const members = new Set<Member>()
  const banned = new Set<SessionId>()
  const all = () => [...members].flatMap(({ peer }) => (peer === null ? [] : [peer]))

  return {
    add(link) {
      if (members.size >= mostChannels) return link.close()
      const member: Member = { openedAt: now(), channel: null, peer: null }
      members.add(member)
      const channel = openChannel(link, events.sealer(), events.hello(), {
        onHello(hello, device) {
          const refused = banned.has(hello.session) ? 'update' : events.acceptHello(hello)
          if (refused !== null) return refused
          member.peer = createPeer(channel, device, hello, now)
          events.onJoin(member.peer)
          return null
        },
        onMessage(message) {
          if (member.peer !== null) events.onMessage(member.peer, message)
        },
        onEnd(end) {
          members.delete(member)
          events.onLeave(member.peer, end)
        },
      })
      member.channel = channel
    },
    all,
    sessions: () => all().map((peer) => peer.session),
    meets: (own) => [...members].some(({ peer, channel }) => peer !== null && peer.device !== own && channel?.proved),
    toAll(message, except) {
      for (const peer of all()) if (peer !== except) peer.send(message)
    },
    ban(peer) {
      banned.add(peer.session)
      for (const oldest of banned) {
        if (banned.size <= mostBanned) break
        banned.delete(oldest)
      }
      peer.close('update')
    },
    tick() {
      for (const { channel, peer, openedAt } of [...members]) {
        if (channel?.proved === false && now() - openedAt > proveMs) channel.close('silent')
        else peer?.tick()
      }
    },
    async drained() {
      await Promise.all([...members].flatMap(({ channel }) => (channel === null ? [] : [channel.drained()])))
    },
  }
}
