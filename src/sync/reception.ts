/**
 * What comes from others: edits, whole states, and what they tell of having. Nothing is applied that builds on what is
 * missing; what was told of and does not come is asked for (asking.ts).
 *
 * Only two things are taken for applied: an edit itself, and all that somebody had who has answered our question with
 * everything that we lacked. What others merely tell of having proves nothing about what is here.
 */
import * as Y from 'yjs'
import type { Now, Timers } from '../model/deps.ts'
import { applyRemote } from './apply.ts'
import { createAsking } from './asking.ts'
import type { Casts } from './casts.ts'
import { encodeMessage } from './codec.ts'
import type { PageEdit } from './delivery.ts'
import { createEarly } from './early.ts'
import type { Seen, State, StateVector } from './messages.ts'
import type { Peer } from './peer.ts'
import type { Peers } from './peers.ts'
import { createRecent } from './recent.ts'
import type { SeenVector } from './seen.ts'
import type { SessionId } from './session.ts'

/** Between questions about what none of our peers has told of. */
const elsewhereMs = 2_000
const mostElsewhere = 512
/** What an edit builds on comes within this time, or the edit was never meant to fit: each try costs. */
const earlyMs = 10_000
/** What nobody has after so many questions was never written. */
const mostQuestions = 5

export interface ReceptionDeps {
  readonly doc: Y.Doc
  readonly session: SessionId
  readonly seen: SeenVector
  readonly now: Now
  readonly timers: Timers
  readonly peers: Peers
  /** A digest on a channel is opened before casts that came first. */
  readonly casts: Pick<Casts, 'waiting'>
  /** What waits to be sent is sent, so that an answer tells of nothing that is not in it. */
  flush(): void
  /** Somebody's edit was applied; `from` is null when it was cast. */
  onEdit(edit: PageEdit, from: Peer | null): void
  /** Somebody was sent what it lacked. */
  onAnswered(peer: Peer): void
  /** Somebody's answer was applied; `isNews`: it changed something. */
  onState(peer: Peer, told: Seen, isNews: boolean): void
}

export interface Reception {
  /** The channel is used from now on. */
  begin(peer: Peer): void
  edit(edit: PageEdit, from: Peer | null): void
  state(peer: Peer, state: State): void
  vector(peer: Peer, message: StateVector): void
  /** A page has applied this; `peer` is the channel on which it says so, null when it was cast. */
  tells(told: Seen, peer: Peer | null): void
  left(peer: Peer): void
  tick(): void
  close(): void
}

export function createReception(deps: ReceptionDeps): Reception {
  const { doc, session, seen, now, peers } = deps
  const recent = createRecent()
  const early = createEarly()
  /** What pages have cast of having, and is not here; and how often it has been asked for. */
  const elsewhere = new Map<SessionId, { readonly seq: number; questions: number }>()
  let elsewhereAt = -Infinity
  const vector = () => Y.encodeStateVector(doc)
  const asking = createAsking({
    now,
    timers: deps.timers,
    peers: () => peers.all(),
    isAhead: (peer) => isAhead(doc, peer.vector),
    lacks: (peer) => (peer.owes && early.size > 0) || seen.lacks(peer.told),
    missing() {
      const told = [...peers.all().flatMap((peer) => [...peer.told]), ...[...elsewhere].map(([page, { seq }]) => [page, seq] as const)]
      const lacking = told.filter(([page, seq]) => seq > seen.get(page))
      const at = now()
      if (lacking.length === 0 && early.size === 0) return null
      return {
        mayCome: deps.casts.waiting(),
        isMissing: () => lacking.some(([page, seq]) => seq > seen.get(page)) || early.holdsOf(at),
      }
    },
    lacksElsewhere() {
      for (const [page, { seq, questions }] of elsewhere) {
        if (seq <= seen.get(page) || questions > mostQuestions) elsewhere.delete(page)
      }
      if ((early.size === 0 && elsewhere.size === 0) || now() - elsewhereAt < elsewhereMs) return false
      elsewhereAt = now()
      for (const entry of elsewhere.values()) entry.questions++
      return true
    },
    vector,
  })

  const edit = (said: PageEdit, from: Peer | null, at = now()) => {
    if (said.session === session || recent.has(said)) return
    const result = applyRemote(doc, said.update, false)
    if (!result.ok) {
      if (result.error !== 'gap') return from === null ? undefined : peers.ban(from)
      early.add({ edit: said, from, at })
      if (from !== null) from.owes = true
      return asking.look()
    }
    recent.add(said)
    seen.mark(said.session, said.seq)
    deps.onEdit(said, from)
    tryEarly()
  }
  /** What came too early may be in time now. */
  const tryEarly = () => {
    for (const { edit: said, from, at } of early.take()) if (now() - at < earlyMs) edit(said, from, at)
  }
  const hearOf = (page: SessionId, seq: number) => {
    if (seq <= seen.get(page) || seq <= (elsewhere.get(page)?.seq ?? 0)) return
    if (elsewhere.has(page) || elsewhere.size < mostElsewhere) elsewhere.set(page, { seq, questions: 0 })
  }
  const answer = (peer: Peer, message: StateVector) => {
    deps.flush()
    let update
    try {
      update = Y.encodeStateAsUpdate(doc, message.vector)
    } catch {
      return peer.close('message')
    }
    peer.send(encodeMessage({ type: 'state', update, seen: seen.pick() }))
    peer.raiseAcked(seen.get(peer.session))
    peer.toldVersion = seen.version
    deps.onAnswered(peer)
  }

  return {
    begin(peer) {
      peer.begin(vector(), false)
      // What it said while the channel rested may be asked for now.
      asking.look()
    },
    edit: (said, from) => edit(said, from),
    state(peer, state) {
      const result = applyRemote(doc, state.update, true)
      if (!result.ok) return peers.ban(peer)
      const told = without(state.seen, session)
      seen.merge(told)
      peer.tells(told)
      peer.vector = null
      peer.owes = false
      deps.onState(peer, state.seen, result.value.news !== null)
      tryEarly()
      asking.answered(peer)
    },
    vector(peer, message) {
      if (message.ask) return peer.answerSoon(() => answer(peer, message))
      const has = decodeVector(message.vector)
      if (has === null) return peer.close('message')
      if (peer.begun(has)) peer.begin(vector(), true)
      asking.look()
    },
    tells(told, peer) {
      const of = without(told, session)
      if (peer !== null) peer.tells(of)
      else for (const [other, seq] of of) hearOf(other, seq)
      if (seen.lacks(of)) asking.look()
    },
    left: (peer) => asking.left(peer),
    tick: () => asking.look(),
    close: () => asking.close(),
  }
}

function without(seen: Seen, session: SessionId): Seen {
  return new Map([...seen].filter(([page]) => page !== session))
}

function decodeVector(bytes: Uint8Array): ReadonlyMap<number, number> | null {
  try {
    return Y.decodeStateVector(bytes)
  } catch {
    return null
  }
}

/** Whether somebody has more of any client than is here. */
function isAhead(doc: Y.Doc, vector: ReadonlyMap<number, number> | null): boolean {
  return vector !== null && [...vector].some(([client, clock]) => clock > Y.getState(doc.store, client))
}
