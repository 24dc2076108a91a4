/**
 * What has been applied here: of each page, every edit up to a number. Edits of one page may arrive out of order over
 * different roads; only an unbroken run from what a whole state covered is counted. All bounded: the page heard of
 * longest ago is forgotten first, and is then simply told about less.
 */
import type { Seen } from './messages.ts'
import type { SessionId } from './session.ts'

const most = 512
const mostAhead = 256

export interface SeenVector {
  get(session: SessionId): number
  /** An edit was applied. */
  mark(session: SessionId, seq: number): void
  /** Everything that a peer had was applied. */
  merge(seen: Seen): void
  /** The entries of these pages, or all. */
  pick(sessions?: Iterable<SessionId>): Seen
  /** The entries that were raised after that version. */
  since(version: number): Seen
  /** Whether something of this has not been applied here. */
  lacks(told: Seen): boolean
  /** Counts changes, so that one can ask cheaply whether there is anything to tell. */
  readonly version: number
}

export function createSeenVector(): SeenVector {
  const upTo = new Map<SessionId, number>()
  const ahead = new Map<SessionId, Set<number>>()
  const raisedAt = new Map<SessionId, number>()
  let version = 0

  const raise = (session: SessionId, seq: number) => {
    const waiting = ahead.get(session)
    let top = seq
    while (waiting?.delete(top + 1)) top++
    if (waiting?.size === 0) ahead.delete(session)
    if (top <= (upTo.get(session) ?? 0)) return
    upTo.delete(session)
    upTo.set(session, top)
    raisedAt.set(session, ++version)
    for (const oldest of upTo.keys()) {
      if (upTo.size <= most) break
      upTo.delete(oldest)
      ahead.delete(oldest)
      raisedAt.delete(oldest)
    }
  }
  return {
    get: (session) => upTo.get(session) ?? 0,
    mark(session, seq) {
      const now = upTo.get(session) ?? 0
      if (seq === now + 1) return raise(session, seq)
      if (seq <= now) return
      const waiting = ahead.get(session) ?? new Set<number>()
      if (waiting.size < mostAhead && (ahead.has(session) || ahead.size < most)) ahead.set(session, waiting.add(seq))
    },
    merge(seen) {
      for (const [session, seq] of seen) {
        if (seq > (upTo.get(session) ?? 0)) raise(session, seq)
      }
    },
    pick(sessions) {
      if (sessions === undefined) return new Map(upTo)
      const picked = new Map<SessionId, number>()
      for (const session of sessions) {
        const seq = upTo.get(session)
        if (seq !== undefined) picked.set(session, seq)
      }
      return picked
    },
    since: (since) => new Map([...upTo].filter(([session]) => (raisedAt.get(session) ?? 0) > since)),
    lacks: (told) => [...told].some(([session, seq]) => seq > (upTo.get(session) ?? 0)),
    get version() {
      return version
    },
  }
}
