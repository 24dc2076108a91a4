/**
 * Asks for what is missing here: one peer at a time, or a newcomer would be sent the document by everybody it meets.
 * What a peer had when its channel began is asked for at once. What is told of later is most often on its way, and slow
 * in a room that is slow: only what is still not here a while after it was told of is asked for, or those who have too
 * much to do would ask for the whole document, and have more.
 */
import type { Now, Timers } from '../model/deps.ts'
import type { Peer } from './peer.ts'

/** ms for what was told of to arrive by itself. */
const patienceMs = 400
/** Without an answer for so long, and nothing of one either, the next one is asked. */
const answerMs = 3_000
/** Times that part of an answer is reason to wait for the rest: 5 MB over a slow network take half a minute. */
const mostWaits = 20
/** One peer is not asked more often. */
const againMs = 1_000

/** What has been told of, at one moment, and is not here. */
export interface Missing {
  /** Frames that had come by then wait still to be opened: it may be in them. */
  mayCome(): boolean
  isMissing(): boolean
}

export interface AskingDeps {
  readonly now: Now
  readonly timers: Timers
  peers(): readonly Peer[]
  /** It had something when its channel began that is not here. */
  isAhead(peer: Peer): boolean
  /** It has something, as far as it has told, that is not here. */
  lacks(peer: Peer): boolean
  /** Null when nothing is missing. */
  missing(): Missing | null
  /** Something is missing that none of the peers has told of: any of them may have it. */
  lacksElsewhere(): boolean
  vector(): Uint8Array
}

export interface Asking {
  /** What can't be on its way is asked for at once, when nobody else is being asked; the rest in a while. */
  look(): void
  answered(peer: Peer): void
  left(peer: Peer): void
  close(): void
}

export function createAsking({ now, timers, peers, isAhead, lacks, missing, lacksElsewhere, vector }: AskingDeps): Asking {
  let asked: Peer | null = null
  let cancelLate: (() => void) | null = null
  let cancelSoon: (() => void) | null = null
  const askedAt = new WeakMap<Peer, number>()
  const at = (peer: Peer) => askedAt.get(peer) ?? -Infinity

  const settle = () => {
    asked = null
    cancelLate?.()
    cancelLate = null
  }
  const awaitAnswer = (of: Peer, coming: number, waits: number) => {
    cancelLate = timers.after(answerMs, () => {
      if (waits > 0 && of.coming !== coming) return awaitAnswer(of, of.coming, waits - 1)
      settle()
      askAny()
    })
  }
  /** The one of them that was asked longest ago; false when nobody can be asked now. */
  const ask = (wanted: readonly Peer[]): boolean => {
    const [next] = [...wanted].sort((a, b) => at(a) - at(b))
    if (asked !== null || next === undefined || now() - at(next) < againMs) return false
    asked = next
    askedAt.set(next, now())
    next.ask(vector())
    awaitAnswer(next, next.coming, mostWaits)
    return true
  }
  const askAny = () => {
    const having = peers().filter((peer) => isAhead(peer) || lacks(peer))
    return ask(having.length === 0 && lacksElsewhere() ? peers() : having)
  }
  const wait = (told: Missing) => {
    cancelSoon = timers.after(patienceMs, () => {
      cancelSoon = null
      if (told.mayCome()) wait(told)
      else if (!told.isMissing() || !askAny()) lookSoon()
    })
  }
  const lookSoon = () => {
    const told = cancelSoon === null ? missing() : null
    if (told !== null) wait(told)
  }
  const look = () => {
    if (asked === null && !ask(peers().filter(isAhead))) lookSoon()
  }
  return {
    look,
    answered(peer) {
      if (asked === peer) settle()
      look()
    },
    left(peer) {
      if (asked !== peer) return
      settle()
      look()
    },
    close() {
      settle()
      cancelSoon?.()
      asked = null
    },
  }
}
