import type { PageEdit } from './delivery.ts'
import type { Peer } from './peer.ts'

/** An edit that builds on what is not here yet: another road may bring that a moment later. */
export interface EarlyEdit {
  readonly edit: PageEdit
  readonly from: Peer | null
  /** When it came, in ms. */
  readonly at: number
}

const most = 256
const mostBytes = 1024 * 1024

export interface Early {
  readonly size: number
  /** Whether one that came at this time or before waits still. */
  holdsOf(at: number): boolean
  add(early: EarlyEdit): void
  /** All of them, oldest first; they are not here any more. */
  take(): readonly EarlyEdit[]
}

/** The oldest is let go when there are too many: an answer to what is missing brings it too. */
export function createEarly(): Early {
  let kept: EarlyEdit[] = []
  let bytes = 0
  return {
    get size() {
      return kept.length
    },
    holdsOf: (at) => kept.some((early) => early.at <= at),
    add(early) {
      kept.push(early)
      bytes += early.edit.update.length
      while (kept.length > most || bytes > mostBytes) bytes -= kept.shift()?.edit.update.length ?? 0
    },
    take() {
      const taken = kept
      kept = []
      bytes = 0
      return taken
    },
  }
}
