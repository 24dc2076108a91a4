/**
 * The engine: one document on any number of links.
 *
 * Every page numbers its edits. A page's `seen` says up to which number it has applied every page's; digests tell of
 * it, and are the whole proof of "reached". Where a digest tells of what is not here and does not come, it is asked
 * for: so whatever was lost on any road is found again. On every channel, after both hellos, each side tells its state
 * vector too, and asks when the other has more.
 *
 * Which way an edit goes is decided in delivery.ts, what may be applied in reception.ts.
 *
 * Number 1 of a page is what its document held when it began, so that what was written offline counts as well.
 *
 * Members are trusted to tell the truth about what they have seen: whoever has the secret can lie about it.
 */
import type * as Y from 'yjs'
import { origins } from '../document/origins.ts'
import type { Presence } from '../document/presence.ts'
import { createValue } from '../document/view.ts'
import { applyTogether } from './apply.ts'
import { type CastMessage, createCasts } from './casts.ts'
import type { ChannelEnd } from './channel.ts'
import { encodeMessage } from './codec.ts'
import { createDelivery } from './delivery.ts'
import { createFileExchange } from './files.ts'
import { createFrames } from './frame.ts'
import { createGather } from './gather.ts'
import type { Hello, Message, PagePresence, Seen } from './messages.ts'
import { createNewKeys } from './newKeys.ts'
import { createOffsets } from './offsets.ts'
import { createOwnPresence } from './ownPresence.ts'
import type { Peer } from './peer.ts'
import { createPeers } from './peers.ts'
import type { CircleSync, NextKey, SafeCopy, SyncStatus } from './port.ts'
import { createPresenceTable } from './presenceTable.ts'
import { createReception } from './reception.ts'
import { createSealer } from './seal.ts'
import { createSeenVector } from './seen.ts'
import type { SessionId } from './session.ts'
import type { SyncOptions } from './syncOptions.ts'
import { createTelling } from './telling.ts'

const tickMs = 1_000
const asleepMs = 5_000
/** What was just handed to a link still lies in the browser's buffers: leaving at once would lose it. */
const lingerMs = 100
/** The first that a page meets tell it who is here; of the later ones only who is asked for something. */
const fewPeers = 4
/** In a room that is left for a fresh key: somebody in it may have made another one in the same moment. */
const hearMs = 5_000

/** Syncs the document until `close`, which sends what waits and leaves the links. */
export function syncCircle(doc: Y.Doc, options: SyncOptions): CircleSync {
  const { device, session, deps } = options
  const { now, timers } = deps
  const seen = createSeenVector()
  const table = createPresenceTable(session)
  const offsets = createOffsets(device, now, options.serverOffset)
  const status = createValue<SyncStatus>({ present: 0, reached: 0, network: 'seeking' })
  const presence = createValue<readonly Presence[]>([])
  const keys = createNewKeys(options.epoch)
  let closed = false

  let lastSeq = doc.store.clients.size === 0 ? 0 : 1
  seen.merge(new Map([[session, lastSeq]]))

  const refresh = () => {
    const { present, reached } = table.count(device, lastSeq + (gather.waiting ? 1 : 0))
    const network = present > 0 || peers.meets(device) ? 'connected' : 'seeking'
    const before = status.get()
    if (before.present !== present || before.reached !== reached || before.network !== network) {
      status.set({ present, reached, network })
    }
    presence.set(table.list())
  }

  const gather = createGather(timers, (update) => {
    seen.mark(session, ++lastSeq)
    delivery.edit(lastSeq, update)
    refresh()
  })
  /** The pages that are here: only they care how far they have been read. */
  const seenOfPresent = () => seen.pick([session, ...table.sessions(), ...peers.sessions()])
  const ownPresence = createOwnPresence(deps, session, device, seenOfPresent, (page) => delivery.presence(page))

  const hello = (): Omit<Hello, 'type' | 'protocol' | 'nonce'> => ({
    session,
    circle: options.circle(),
    epoch: options.epoch,
    files: true,
  })
  const acceptHello = (theirs: Hello): ChannelEnd | null => {
    if (theirs.session === session) return 'echo'
    const circle = options.circle()
    const bothKnow = circle !== null && theirs.circle !== null
    return bothKnow && (circle !== theirs.circle || options.epoch !== theirs.epoch) ? 'wrongCircle' : null
  }
  /** A fresh key is for those who were here before it; one that won over this room's, for whoever has this room's. */
  const greetMoved = (peer: Peer, { n, secret }: NextKey) => {
    if (n === options.epoch) peer.send(encodeMessage({ type: 'nextEpoch', n, secret }))
    else peer.close('left')
  }
  /** Tells it who else is here. */
  const introduce = (peer: Peer) => {
    const pages = table.all(now()).filter((page) => page.session !== peer.session)
    if (pages.length > 0) peer.send(encodeMessage({ type: 'presence', pages }))
  }
  const welcome = (peer: Peer) => {
    if (keys.moved !== null) return greetMoved(peer, keys.moved)
    reception.begin(peer)
    telling.begin(peer)
    peer.send(encodeMessage({ type: 'presence', pages: [ownPresence.current()] }))
    if (peers.all().length <= fewPeers) introduce(peer)
    peer.tick()
    if (peer.files) files.joined(peer)
    refresh()
  }
  const passOn = (next: NextKey, except?: Peer) => {
    if (!keys.take(next)) return false
    gather.flush()
    const message = encodeMessage({ type: 'nextEpoch', n: next.n, secret: next.secret })
    peers.toAll(message, (peer) => peer.session !== except?.session)
    return true
  }

  /** The page has applied this; `peer` is null when it was cast. */
  const onDigest = (page: SessionId, told: Seen, peer: Peer | null) => {
    const ofMine = told.get(session) ?? 0
    if (ofMine <= lastSeq) table.acknowledge(page, ofMine)
    table.renew(page, now())
    reception.tells(told, peer)
    refresh()
  }
  const onPresence = (pages: readonly PagePresence[], from: Peer | null) => {
    for (const page of pages) {
      const isNew = !table.has(page.session)
      if (!table.accept(page, now(), lastSeq)) continue
      delivery.handOnPresence(page, from)
      if (isNew) telling.heard()
    }
    refresh()
  }
  /** An old page's cast may be played back: only what was met on a channel says where it is, and what it has. */
  const onCast = (page: SessionId, message: CastMessage) => {
    if (closed || keys.moved !== null) return
    if (message.type === 'edit') return reception.edit({ ...message, session: message.session ?? page }, null)
    if (!table.knew(page)) return
    if (message.type === 'presence') return onPresence(message.pages.filter((each) => each.session === page), null)
    onDigest(page, message.seen, null)
    delivery.tellTabs(page, message.seen)
  }
  const onMessage = (peer: Peer, message: Exclude<Message, Hello>) => {
    if (message.type === 'nextEpoch') {
      const { n, secret } = message
      if ((!closed || keys.isLeft) && passOn(message, peer)) options.onEpoch?.({ n, secret })
      return
    }
    if (closed || keys.moved !== null) return
    switch (message.type) {
      case 'stateVector':
        return reception.vector(peer, message)
      case 'state':
        return reception.state(peer, message)
      case 'edit':
        return reception.edit({ ...message, session: message.session ?? peer.session }, peer)
      case 'presence':
        return onPresence(message.pages, peer)
      case 'digest':
        peer.isDeaf = !message.hears
        return onDigest(peer.session, message.seen, peer)
      case 'echo':
        return peer.send(encodeMessage({ type: 'echoed', t0: message.t0, t1: now(), bases: peer.mayTellClocks() ? offsets.told() : [] }))
      case 'echoed':
        if (peer.wasAsked(message.t0)) offsets.add(peer.device, message)
        return
      default:
        // Whoever has not said that it knows files does not speak of them.
        return peer.files ? files.hear(peer, message) : peers.ban(peer)
    }
  }

  const peers = createPeers(now, timers, {
    sealer: () => createSealer(options.room, device, deps.subtle, deps.random),
    hello,
    acceptHello,
    onJoin: (peer) => (closed ? peer.close('left') : welcome(peer)),
    onMessage,
    onLeave(peer, end) {
      if (end !== 'left') options.onTrouble?.(end)
      if (closed || peer === null) return
      files.left(peer)
      reception.left(peer)
      if (peers.all().length === 0) table.clear()
      else if (!peers.sessions().includes(peer.session)) table.lost(peer.session)
      refresh()
    },
  })
  const casts = createCasts({
    frames: createFrames(options.room, deps.subtle, deps.random),
    session,
    now,
    say: (frame) => rooms.some((room) => room.cast?.(frame) === true),
    onCast,
    together: (hand) => applyTogether(doc, hand),
    onLost: () => delivery.doubt(),
  })
  const delivery = createDelivery({ session, device, now, timers, peers, casts, table })
  const telling = createTelling({ session, now, timers, seen, table, peers, casts, isLarge: () => delivery.isLarge })
  const reception = createReception({
    doc, session, seen, now, timers, peers, casts,
    flush: () => gather.flush(),
    onEdit(edit, from) {
      if (from === null || from.session === edit.session) table.renew(edit.session, now())
      delivery.handOn(edit, from)
      telling.applied(edit, from)
      refresh()
    },
    onAnswered: introduce,
    onState(peer, told, isNews) {
      onDigest(peer.session, told, peer)
      if (isNews) telling.soon()
    },
  })
  const files = createFileExchange<Peer>({ now, random: deps.random, ban: (peer) => peers.ban(peer) })

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === origins.sync) return
    if (origin === origins.mailbox || origin === origins.lastWords) {
      // Others read the mailbox too: it is told of, and whoever lacks it asks.
      gather.flush()
      seen.mark(session, ++lastSeq)
      telling.soon()
    } else gather.add(update, origin === origins.release)
    refresh()
  }
  const tick = () => {
    if (closed) return
    cancelTick = timers.after(tickMs, tick)
    // A phone in a pocket runs nothing: what it has not heard was not unsaid.
    const asleep = now() - tickedAt - tickMs
    if (asleep > asleepMs) table.slept(asleep)
    tickedAt = now()
    table.expire(now())
    if (keys.moved === null) {
      telling.tick()
      ownPresence.renew(seen.version, delivery.isFar)
      reception.tick()
    }
    peers.tick()
    files.tick()
    refresh()
  }
  let tickedAt = now()
  let cancelTick = timers.after(tickMs, tick)
  doc.on('update', onUpdate)
  const rooms = options.links.map((link) =>
    link.join(options.room, {
      onPeer: (peer) => (closed ? peer.close() : peers.add(peer, link.name)),
      onReach(reach) {
        if (link.name !== 'relay' || closed) return
        casts.reach(reach)
        if (reach === 'up') return telling.heard()
        delivery.doubt()
        telling.deafened()
      },
      onCast: (bytes) => (closed ? undefined : casts.hear(bytes)),
    }),
  )

  return {
    status,
    presence,
    safe: createValue<SafeCopy>({ state: 'none' }),
    setPresence: (own) => ownPresence.set(own),
    shareFiles: (shared) => files.share(shared),
    offsetTo: (base) => offsets.to(base),
    tellEpoch(next) {
      keys.moved = next
      passOn(next)
    },
    close() {
      if (closed) return
      gather.flush()
      closed = true
      doc.off('update', onUpdate)
      cancelTick()
      ownPresence.close()
      delivery.close()
      telling.close()
      reception.close()
      files.close()
      const leave = () => {
        for (const room of rooms) room.close()
      }
      void Promise.all([peers.drained(), casts.drained()]).then(() => timers.after(keys.isLeft ? hearMs : lingerMs, leave))
    },
  }
}
