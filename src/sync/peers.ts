/**
 * The channels of one circle: those that stand, those that have said hello, those that are not let in again. Of several
 * to one page all but one rest (roads.ts): what comes on them is heard, and nothing is said there but echoes.
 */
import type { Now, Timers } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import { type Channel, type ChannelEnd, openChannel } from './channel.ts'
import { type Encoded, encodeMessage } from './codec.ts'
import type { Hello, Message } from './messages.ts'
import { createPeer, type Peer } from './peer.ts'
import type { Link, LinkPeer } from './port.ts'
import { rank, roadsToUse } from './roads.ts'
import type { Sealer } from './seal.ts'
import type { SessionId } from './session.ts'

/** A mesh has sixteen channels a page at most; in a room where everybody dials at once there are more for a while. */
const mostChannels = 128
/** A peer that has not spoken after its hello within this time holds no key. */
const proveMs = 20_000
const mostBanned = 64
/** A page acknowledges within half a second, and the network takes its time. */
const answerMs = 1_000
/** The other end has given up the better road, which may still answer here. */
const givenUpMs = 300

export interface PeersEvents {
  sealer(): Sealer
  hello(): Omit<Hello, 'type' | 'protocol' | 'nonce'>
  acceptHello(hello: Hello): ChannelEnd | null
  /** A page has come, or another channel to it is used from now on. */
  onJoin(peer: Peer): void
  onMessage(peer: Peer, message: Exclude<Message, Hello>): void
  /** `peer` is null when the channel ended before its hello. */
  onLeave(peer: Peer | null, end: ChannelEnd): void
}

export interface Peers {
  add(link: LinkPeer, road: Link['name']): void
  /** One for each page whose hello has come; two while the better one does not answer. */
  all(): readonly Peer[]
  sessions(): readonly SessionId[]
  /** Whether another device than `own` has shown that it holds the key. */
  meets(own: DeviceId): boolean
  /** To every page, or to those only. */
  toAll(message: Encoded, isMeant?: (peer: Peer) => boolean): void
  /** What was just said to those is acknowledged soon by who has heard it. */
  expectAnswers(isMeant: (peer: Peer) => boolean): void
  /** Ends the channel, and every later one to the same page. */
  ban(peer: Peer): void
  tick(): void
  drained(): Promise<void>
}

interface Member {
  readonly rank: number
  readonly openedAt: number
  channel: Channel | null
  peer: Peer | null
  rests: boolean
  lateAt: number | null
}

export function createPeers(now: Now, timers: Timers, events: PeersEvents): Peers {
  const members = new Set<Member>()
  const banned = new Set<SessionId>()
  const used = () => [...members].filter((member) => member.peer !== null && !member.rests)
  const all = () => used().flatMap(({ peer }) => peer ?? [])
  const roadsTo = (session: SessionId) => [...members].filter(({ peer }) => peer?.session === session)

  /** Lets those of its channels rest that are not needed, and wakes the one that is. */
  const settle = (session: SessionId) => {
    const roads = roadsTo(session)
    const use = new Set(roads.length > 1 ? roadsToUse(roads, now()) : roads)
    for (const member of roads) {
      const wakes = member.rests && use.has(member)
      member.rests = !use.has(member)
      if (wakes && member.peer !== null) events.onJoin(member.peer)
    }
  }
  const heard = (member: Member, peer: Peer, message: Exclude<Message, Hello>) => {
    const wasDoubted = member.lateAt !== null
    member.lateAt = null
    if (wasDoubted) settle(peer.session)
    if (member.rests && message.type === 'stateVector') {
      for (const road of roadsTo(peer.session)) if (!road.rests && doubt(road, peer.session, givenUpMs)) askForLife(road)
    }
    events.onMessage(peer, message)
  }
  /** Another road is used when nothing is heard on this one within the time. False when it is doubted already. */
  const doubt = (member: Member, session: SessionId, ms: number) => {
    if (member.lateAt !== null) return false
    member.lateAt = now() + ms
    timers.after(ms, () => { settle(session) })
    return true
  }
  const askForLife = ({ peer }: Member) => peer?.send(encodeMessage({ type: 'echo', t0: now() }))

  return {
    add(link, road) {
      if (members.size >= mostChannels) return link.close()
      const member: Member = { rank: rank[road], openedAt: now(), channel: null, peer: null, rests: true, lateAt: null }
      members.add(member)
      const channel = openChannel(link, events.sealer(), events.hello(), {
        onHello(hello, device) {
          const refused = banned.has(hello.session) ? 'update' : events.acceptHello(hello)
          if (refused !== null) return refused
          member.peer = createPeer(channel, road, device, hello, now)
          settle(hello.session)
          return null
        },
        onMessage(message) {
          if (member.peer !== null) heard(member, member.peer, message)
        },
        onEnd(end) {
          members.delete(member)
          // Another channel takes over before this one is missed.
          if (member.peer !== null) settle(member.peer.session)
          events.onLeave(member.peer, end)
        },
      })
      member.channel = channel
    },
    all,
    sessions: () => all().map((peer) => peer.session),
    meets: (own) => [...members].some(({ peer, channel }) => peer !== null && peer.device !== own && channel?.proved),
    toAll(message, isMeant = () => true) {
      for (const peer of all()) if (isMeant(peer)) peer.send(message)
    },
    expectAnswers(isMeant) {
      // Alone on its road a page has nothing better to be reached by.
      const resting = new Set([...members].flatMap(({ peer, rests }) => (rests && peer !== null ? [peer.session] : [])))
      for (const member of used()) {
        if (member.peer !== null && isMeant(member.peer) && resting.has(member.peer.session)) doubt(member, member.peer.session, answerMs)
      }
    },
    ban(peer) {
      banned.add(peer.session)
      for (const oldest of banned) {
        if (banned.size <= mostBanned) break
        banned.delete(oldest)
      }
      for (const road of roadsTo(peer.session)) road.channel?.close('update')
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
