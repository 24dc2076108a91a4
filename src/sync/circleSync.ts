/**
 * The engine: one document on any number of links.
 *
 * On every channel, after both hellos, each side sends its state vector and answers the other's with what it lacks.
 * From then on each side sends everything that changes its document, except to where it came from. Channels are
 * ordered, so a peer that has answered us ("complete") has sent us all that it has applied, and what it says it has
 * seen is true of us too. That is the whole proof of "reached": edits are numbered by page, a page's `seen` says up to
 * which number it has applied every page's, directly to the writer and, inside presence, to everybody.
 *
 * Nothing is applied that builds on what is missing: it can only come before the peer's answer, which will hold it.
 *
 * Number 1 of a page is what its document held when it began, so that what was written offline counts as well.
 *
 * Members are trusted to tell the truth about what they have seen: whoever has the secret can lie about it.
 */
import * as Y from 'yjs'
import { origins } from '../document/origins.ts'
import type { Presence } from '../document/presence.ts'
import { createValue } from '../document/view.ts'
import { applyRemote } from './apply.ts'
import type { ChannelEnd } from './channel.ts'
import { encodeMessage } from './codec.ts'
import { createFileExchange } from './files.ts'
import { createGather } from './gather.ts'
import type { Edit, Hello, Message, PresenceMessage, Seen, State } from './messages.ts'
import { createOffsets } from './offsets.ts'
import { createOwnPresence } from './ownPresence.ts'
import type { Peer } from './peer.ts'
import { createPeers } from './peers.ts'
import type { CircleSync, NextKey, SafeCopy, SyncStatus } from './port.ts'
import { createPresenceTable } from './presenceTable.ts'
import { createRecent } from './recent.ts'
import { createSealer } from './seal.ts'
import { createSeenVector } from './seen.ts'
import type { SyncOptions } from './syncOptions.ts'

const tickMs = 1_000
const ackMs = 100
/** What was just handed to a link still lies in the browser's buffers: leaving at once would lose it. */
const lingerMs = 100
/** In a room that is left for a fresh key: somebody in it may have made another one in the same moment. */
const hearMs = 5_000
/** Keys that are passed on in one room. */
const mostKeys = 8

/** Syncs the document until `close`, which sends what waits and leaves the links. */
export function syncCircle(doc: Y.Doc, options: SyncOptions): CircleSync {
  const { device, session, deps } = options
  const { now, timers } = deps
  const seen = createSeenVector()
  const recent = createRecent()
  const table = createPresenceTable(session)
  const offsets = createOffsets(device, now, options.serverOffset)
  const status = createValue<SyncStatus>({ present: 0, reached: 0, network: 'seeking' })
  const presence = createValue<readonly Presence[]>([])
  let closed = false
  let cancelAck: (() => void) | null = null

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

  /** The pages that are here: only they care how far they have been read. */
  const seenOfPresent = () => seen.pick([session, ...table.sessions(), ...peers.sessions()])
  const gather = createGather(timers, (update) => {
    seen.mark(session, ++lastSeq)
    peers.toAll(encodeMessage({ type: 'edit', session, seq: lastSeq, update }))
    peers.expectAnswers()
    refresh()
  })
  const ownPresence = createOwnPresence(deps, session, device, seenOfPresent, (message) => peers.toAll(encodeMessage(message)))

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
  const welcome = (peer: Peer) => {
    if (moved !== null) return greetMoved(peer, moved)
    peer.begin(Y.encodeStateVector(doc))
    peer.send(encodeMessage(ownPresence.current()))
    for (const message of table.all(now())) peer.send(encodeMessage(message))
    peer.tick()
    if (peer.files) files.joined(peer)
    refresh()
  }

  const acknowledge = () => {
    cancelAck = null
    for (const peer of peers.all()) {
      const seq = seen.get(peer.session)
      if (peer.raiseAcked(seq)) peer.send(encodeMessage({ type: 'ack', seen: seen.pick([peer.session]) }))
    }
  }
  const applied = () => {
    cancelAck ??= timers.after(ackMs, acknowledge)
    refresh()
  }

  const onEdit = (peer: Peer, edit: Edit) => {
    if (edit.session === session || recent.has(edit)) return
    const result = applyRemote(doc, edit.update, false)
    if (!result.ok) return refused(peer, result.error)
    recent.add(edit)
    seen.mark(edit.session, edit.seq)
    peers.toAll(encodeMessage(edit), peer)
    applied()
  }
  const onState = (peer: Peer, state: State) => {
    const result = applyRemote(doc, state.update, state.answer)
    if (!result.ok) return refused(peer, result.error)
    if (state.answer) peer.complete = true
    believe(peer, state.seen)
    const { news } = result.value
    if (news !== null) {
      peers.toAll(encodeMessage({ type: 'state', answer: false, update: news, seen: seenOfPresent() }), peer)
    }
    applied()
  }
  const refused = (peer: Peer, why: string) => {
    if (why !== 'gap') return peers.ban(peer)
    // Before its answer this is in order. After it, something was lost on the way to that peer: ask again.
    if (peer.complete) peer.ask(Y.encodeStateVector(doc))
  }
  const believe = (peer: Peer, told: Seen) => {
    const ofMine = told.get(session) ?? 0
    if (ofMine <= lastSeq) table.acknowledge(peer.session, ofMine)
    if (peer.complete) seen.merge(new Map([...told].filter(([page]) => page !== session)))
  }
  const onPresence = (peer: Peer, message: PresenceMessage) => {
    if (message.session === peer.session) believe(peer, message.seen)
    if (!table.accept(message, now())) return
    peers.toAll(encodeMessage(message), peer)
    refresh()
  }
  const onVector = (peer: Peer, vector: Uint8Array) => {
    // Or an answer to what is told here could be passed on before what waits is.
    gather.flush()
    let update
    try {
      update = Y.encodeStateAsUpdate(doc, vector)
    } catch {
      return peer.close('message')
    }
    peer.send(encodeMessage({ type: 'state', answer: true, update, seen: seen.pick() }))
    peer.raiseAcked(seen.get(peer.session))
  }
  const keys = new Set<string>()
  let isLeft = false
  let moved: NextKey | null = null
  /**
   * Whoever is in the room holds its key: another one is passed on to all of them, also after one has been told. Which
   * of several counts is not decided here. One step at a time: nobody can use up the numbers at one stroke.
   */
  const passOn = ({ n, secret }: NextKey, except?: Peer) => {
    const isFresh = n === options.epoch + 1
    if (!isFresh && n !== options.epoch) return false
    // Who stands in a room that gave way belongs to another one: its fresh keys are for those who are there.
    if (isFresh && moved?.n === options.epoch) return false
    const name = [n, ...secret].join()
    if (keys.has(name) || keys.size >= mostKeys) return false
    keys.add(name)
    isLeft ||= isFresh
    gather.flush()
    peers.toAll(encodeMessage({ type: 'nextEpoch', n, secret }), except)
    return true
  }
  const onMessage = (peer: Peer, message: Exclude<Message, Hello>) => {
    if (message.type === 'nextEpoch') {
      const { n, secret } = message
      if ((!closed || isLeft) && passOn(message, peer)) options.onEpoch?.({ n, secret })
      return
    }
    if (closed || moved !== null) return
    switch (message.type) {
      case 'stateVector':
        // It begins to use this channel: what it has told others meanwhile is not here, whatever it says of it.
        if (peer.complete) peer.begin(Y.encodeStateVector(doc))
        return peer.answerSoon(() => onVector(peer, message.vector))
      case 'state':
        return onState(peer, message)
      case 'edit':
        return onEdit(peer, message)
      case 'presence':
        return onPresence(peer, message)
      case 'ack':
        believe(peer, message.seen)
        return refresh()
      case 'echo':
        return peer.send(encodeMessage({ type: 'echoed', t0: message.t0, t1: now(), bases: offsets.told() }))
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
      if (peers.all().length === 0) table.clear()
      else if (!peers.sessions().includes(peer.session)) table.lost(peer.session)
      refresh()
    },
  })

  const files = createFileExchange<Peer>({ now, random: deps.random, ban: (peer) => peers.ban(peer) })

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === origins.sync) return
    gather.add(update)
    refresh()
  }
  const tick = () => {
    if (closed) return
    cancelTick = timers.after(tickMs, tick)
    table.expire(now())
    if (moved === null) ownPresence.renew(seen.version)
    peers.tick()
    files.tick()
    refresh()
  }
  let cancelTick = timers.after(tickMs, tick)
  doc.on('update', onUpdate)
  const rooms = options.links.map((link) =>
    link.join(options.room, { onPeer: (peer) => (closed ? peer.close() : peers.add(peer, link.name)), onReach: () => undefined }),
  )

  return {
    status,
    presence,
    safe: createValue<SafeCopy>({ state: 'none' }),
    setPresence: (own) => ownPresence.set(own),
    shareFiles: (shared) => files.share(shared),
    offsetTo: (base) => offsets.to(base),
    tellEpoch(next) {
      moved = next
      passOn(next)
    },
    close() {
      if (closed) return
      gather.flush()
      closed = true
      doc.off('update', onUpdate)
      cancelTick()
      cancelAck?.()
      ownPresence.close()
      files.close()
      const leave = () => {
        for (const room of rooms) room.close()
      }
      void peers.drained().then(() => timers.after(isLeft ? hearMs : lingerMs, leave))
    },
  }
}

