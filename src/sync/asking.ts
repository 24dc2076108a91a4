/**
 * Asks for what is missing here: one peer at a time, or a newcomer would be sent the document by everybody it meets.
 * What somebody has told of and this page has not may be on its way: it is asked for only after a while.
 */
import type { Now, Timers } from '../model/deps.ts'
import type { Peer } from './peer.ts'

/** ms for what was told of to arrive by itself. */
const patienceMs = 400
/** Without an answer for so long the next one is asked. */
const answerMs = 3_000
/** One peer is not asked more often. */
const againMs = 1_000

export interface AskingDeps {
  readonly now: Now
  readonly timers: Timers
  peers(): readonly Peer[]
  /** It has something that is not here. */
  lacks(peer: Peer): boolean
  /** Something is missing that none of the peers has told of: any of them may have it. */
  lacksElsewhere(): boolean
  vector(): Uint8Array
}

export interface Asking {
  /** At once, when nobody else is being asked. */
  look(): void
  /** In a while: it may come by itself. */
  lookSoon(): void
  answered(peer: Peer): void
  left(peer: Peer): void
  close(): void
}

export function createAsking({ now, timers, peers, lacks, lacksElsewhere, vector }: AskingDeps): Asking {
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
  const look = () => {
    if (asked !== null) return
    const all = peers()
    const having = all.filter(lacks)
    const wanted = having.length === 0 && lacksElsewhere() ? all : having
    // The one that was asked longest ago.
    const [next] = [...wanted].sort((a, b) => at(a) - at(b))
    if (next === undefined) return
    if (now() - at(next) < againMs) return lookSoon()
    asked = next
    askedAt.set(next, now())
    next.ask(vector())
    cancelLate = timers.after(answerMs, () => {
      settle()
      look()
    })
  }
  const lookSoon = () => {
    cancelSoon ??= timers.after(patienceMs, () => {
      cancelSoon = null
      look()
    })
  }
  return {
    look,
    lookSoon,
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
