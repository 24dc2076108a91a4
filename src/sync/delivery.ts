/**
 * Which way edits and presence go, so that everybody here is told once.
 *
 * Phone to phone is the first road: in a room of a learning meeting's size an edit goes straight to every page there is
 * a channel to, and is cast through the relay only when somebody is there to whom there is none. In a larger room it is
 * cast; channels between phones then carry digests, and edits only for those who do not hear casts. Without the relay
 * an edit goes to everybody on a channel, and is handed on by its hearers when that is not everybody.
 *
 * What is lost on the way is found by the digests, which say what everybody has applied (circleSync.ts).
 */
import type { Now, Timers } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import type { Casts } from './casts.ts'
import { encodeMessage } from './codec.ts'
import { bounds, type Edit, type PagePresence, type Seen } from './messages.ts'
import type { Peer } from './peer.ts'
import type { Peers } from './peers.ts'
import { maxCast } from './port.ts'
import type { PresenceTable } from './presenceTable.ts'
import type { SessionId } from './session.ts'

/** Devices, with this one, up to which edits go phone to phone; the lower number ends it again. */
const mostSmall = 16
const fewestLarge = 13
/** How long own casts are kept, to be said otherwise when the relay owes an answer for them. */
const doubtedMs = 4_000
/** Presence that is handed on waits for more of it. */
const handOnMs = 150
/** What a cast is larger than its update, at most. */
const castOverhead = 64

export type PageEdit = Edit & { readonly session: SessionId }

export interface DeliveryDeps {
  readonly session: SessionId
  readonly device: DeviceId
  readonly now: Now
  readonly timers: Timers
  readonly peers: Peers
  readonly casts: Casts
  readonly table: PresenceTable
}

export interface Delivery {
  readonly isLarge: boolean
  /** Somebody is here whom neither a channel nor a cast reaches. */
  readonly isFar: boolean
  /** An edit of this page. */
  edit(seq: number, update: Uint8Array): void
  /** Somebody's edit was applied; `from` is null when it was cast. */
  handOn(edit: PageEdit, from: Peer | null): void
  /** Where this page is. */
  presence(page: PagePresence): void
  handOnPresence(page: PagePresence, from: Peer | null): void
  /** A page has cast a digest: other tabs of this phone hear nothing of casts. */
  tellTabs(page: SessionId, seen: Seen): void
  /** Own casts may not have been passed on. */
  doubt(): void
  close(): void
}

export function createDelivery({ session, device, now, timers, peers, casts, table }: DeliveryDeps): Delivery {
  let isLarge = false
  let cast: { readonly edit: PageEdit; readonly at: number }[] = []
  let handing: { readonly page: PagePresence; readonly from: Peer | null; readonly at: number }[] = []
  let cancel: (() => void) | null = null

  const isTab = ({ road }: Peer) => road === 'tabs'
  const hears = (peer: Peer) => casts.up && !peer.isDeaf && casts.hears(peer.session)
  const isLargeNow = () => {
    const devices = 1 + table.count(device, 0).present
    isLarge = devices > (isLarge ? fewestLarge - 1 : mostSmall)
    return isLarge
  }
  /** An edit of this page, or of another tab of it, which may have no other way. */
  const send = (edit: PageEdit, from: Peer | null) => {
    const large = isLargeNow()
    const all = peers.all()
    const met = new Set(all.map((peer) => peer.session))
    const near = new Set(all.flatMap((peer) => (peer.road === 'relay' ? [] : [peer.session])))
    const fits = edit.update.length < maxCast - castOverhead
    const isCast = casts.up && fits && (large || !table.everyDevice((page) => near.has(page)))
    const handOn = isCast ? 'beyond' : table.everyDevice((page) => met.has(page)) ? 'none' : 'all'
    const message = encodeMessage({ ...edit, session: edit.session === session ? null : edit.session, handOn })
    if (isCast) {
      casts.send(message)
      cast = [...cast.filter(({ at }) => now() - at < doubtedMs), { edit, at: now() }]
    }
    const isMeant = (peer: Peer) => peer !== from && (!isCast || isTab(peer) || !hears(peer) || (!large && peer.road !== 'relay'))
    peers.toAll(message, isMeant)
    peers.expectAnswers(isMeant)
  }
  const flush = () => {
    cancel?.()
    cancel = null
    // Older by the time it waited, and by that of the way: where there are more pages than a table holds, they would
    // else be news again and again, and live for ever.
    const pages = handing.map(({ page, from, at }) => ({ from, page: { ...page, age: page.age + Math.max(now() - at, handOnMs) } }))
    handing = []
    for (const peer of peers.all()) {
      const news = pages.filter(({ page, from }) => {
        if (page.session === peer.session || from?.session === peer.session) return false
        // It was cast: who hears casts knows it.
        return from !== null || isTab(peer) || !hears(peer)
      })
      if (news.length > 0) peer.send(encodeMessage({ type: 'presence', pages: news.map(({ page }) => page) }))
    }
  }

  return {
    get isLarge() {
      return isLargeNow()
    },
    get isFar() {
      const met = new Set(peers.sessions())
      return !table.everyDevice((page) => met.has(page) || (casts.up && casts.hears(page)))
    },
    edit(seq, update) {
      send({ type: 'edit', session, seq, handOn: 'all', update }, null)
    },
    handOn(edit, from) {
      if (from !== null && isTab(from)) return send(edit, from)
      const message = encodeMessage(edit)
      peers.toAll(message, (peer) => {
        if (peer.session === from?.session || peer.session === edit.session) return false
        return isTab(peer) || edit.handOn === 'all' || (edit.handOn === 'beyond' && !hears(peer))
      })
    },
    presence(page) {
      const message = encodeMessage({ type: 'presence', pages: [page] })
      if (casts.up) casts.send(message)
      peers.toAll(message, (peer) => isTab(peer) || !hears(peer))
    },
    handOnPresence(page, from) {
      handing.push({ page, from, at: now() })
      // More would be no message to who hears it, and part us.
      if (handing.length >= bounds.pages) flush()
      else cancel ??= timers.after(handOnMs, flush)
    },
    tellTabs(page, seen) {
      const record = table.page(page, now())
      if (record === null || !peers.all().some(isTab)) return
      peers.toAll(encodeMessage({ type: 'presence', pages: [{ ...record, seen }] }), isTab)
    },
    doubt() {
      const doubted = cast.filter(({ at }) => now() - at < doubtedMs)
      cast = []
      for (const { edit } of doubted) peers.toAll(encodeMessage({ ...edit, handOn: 'all' }))
    },
    close() {
      cancel?.()
    },
  }
}
