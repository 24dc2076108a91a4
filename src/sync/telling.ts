/**
 * Digests: what has been applied here, told to those who wait for it. Who writes straight to this page is answered on
 * the channel; what is cast is answered by a cast, the later the more pages there are. All others are told at
 * intervals, which also says that this page is here.
 */
import type { Now, Timers } from '../model/deps.ts'
import type { Casts } from './casts.ts'
import { encodeMessage } from './codec.ts'
import type { PageEdit } from './delivery.ts'
import type { Peer } from './peer.ts'
import type { Peers } from './peers.ts'
import type { PresenceTable } from './presenceTable.ts'
import type { SeenVector } from './seen.ts'
import type { SessionId } from './session.ts'

/** To who has written on the channel; another road is tried when nothing has come within a second. */
const ackMs = 400
/** Something has come that others may lack. */
const newsMs = 100
const beatMs = 4_000
/** Of a cast digest, for each page that is here, and at most: what is written is a sign of life too. */
const beatPerPageMs = 130
const longestBeatMs = 12_000
/** On a channel to somebody who hears casts. */
const restingBeatMs = 6_000
/** A cast digest waits so long for each page that is here. */
const castAckMs = 200
/** ... or so long when somebody has come: more may come at the same time. */
const metMs = 20
/** Every so many beats all is told again: who was away has missed what was cast. */
const wholeBeats = 8

export interface TellingDeps {
  readonly session: SessionId
  readonly now: Now
  readonly timers: Timers
  readonly seen: SeenVector
  readonly table: PresenceTable
  readonly peers: Peers
  readonly casts: Casts
  isLarge(): boolean
}

export interface Telling {
  /** The channel is used from now on. */
  begin(peer: Peer): void
  /** Somebody's edit was applied; `from` is null when it was cast. */
  applied(edit: PageEdit, from: Peer | null): void
  /** Something was applied that no edit of a page here has brought. */
  soon(): void
  /** The relay is there, or somebody has come: the others learn that this page hears them. */
  heard(): void
  /** The relay is not there, or owes an answer: the others are not to rely on casts for this page. */
  deafened(): void
  /** About once a second. */
  tick(): void
  close(): void
}

export function createTelling({ session, now, timers, seen, table, peers, casts, isLarge }: TellingDeps): Telling {
  const owed = new Set<Peer>()
  let castVersion = 0
  let castAt = -Infinity
  let beats = 0
  const cancels = new Map<string, () => void>()
  const once = (name: string, ms: number, act: () => void) => {
    if (cancels.has(name)) return
    cancels.set(name, timers.after(ms, () => {
      cancels.delete(name)
      act()
    }))
  }

  const tell = (peer: Peer) => {
    peer.send(encodeMessage({ type: 'digest', seen: seen.since(peer.toldVersion), hears: casts.up }))
    peer.toldVersion = seen.version
    peer.toldAt = now()
    peer.raiseAcked(seen.get(peer.session))
  }
  const cast = () => {
    castAt = now()
    if (!casts.up) return
    const present = new Set([session, ...table.sessions()])
    const news = [...seen.since(beats++ % wholeBeats === 0 ? 0 : castVersion)].filter(([page]) => present.has(page))
    castVersion = seen.version
    casts.send(encodeMessage({ type: 'digest', seen: new Map(news), hears: true }))
  }
  const acknowledge = () => {
    for (const peer of owed) {
      const seq = seen.get(peer.session)
      if (peer.raiseAcked(seq)) peer.send(encodeMessage({ type: 'digest', seen: new Map([[peer.session, seq]]), hears: casts.up }))
    }
    owed.clear()
  }
  const pages = () => [...table.sessions()].length

  return {
    begin: tell,
    applied(edit, from) {
      if (from !== null && from.session === edit.session) {
        owed.add(from)
        once('ack', ackMs, acknowledge)
      } else if (from === null && !isLarge()) once('cast', Math.max(ackMs, Math.min(beatMs, pages() * castAckMs)), cast)
    },
    soon() {
      once('news', newsMs, () => {
        for (const peer of peers.all()) if (peer.toldVersion !== seen.version) tell(peer)
      })
    },
    heard() {
      castVersion = 0
      once('cast', newsMs + pages() * metMs, cast)
    },
    deafened() {
      for (const peer of peers.all()) tell(peer)
    },
    tick() {
      if (now() - castAt >= Math.max(beatMs, Math.min(longestBeatMs, pages() * beatPerPageMs))) cast()
      for (const peer of peers.all()) {
        if (now() - peer.toldAt >= (casts.up && casts.hears(peer.session) ? restingBeatMs : beatMs)) tell(peer)
      }
    },
    close() {
      for (const cancel of cancels.values()) cancel()
    },
  }
}
