/** When a circle's log has grown long, its rows are folded into one. */
import type { CircleId } from '../model/ids.ts'
import type { Store } from '../storage/port.ts'
import { mergeLog } from './log.ts'

/** Rows of the log that are too many: found on opening, and grown while open. */
export const manyRows = { onOpening: 200, whileOpen: 500 } as const

export interface Compaction {
  /** Counts the rows; until then nothing is folded. */
  begin(): Promise<void>
  /** A row was appended. */
  grown(): void
  /** A good moment, perhaps: folds when the rows are many and nothing waits to be written. */
  consider(): void
  end(): void
}

/** `atRest` tells that no write is waiting or on its way. */
export function createCompaction(circle: CircleId, store: Store, atRest: () => boolean): Compaction {
  /** Null: not counted yet, or let go. */
  let rows: number | null = null
  let limit: number = manyRows.onOpening
  let running = false
  let ended = false

  const count = async () => {
    const result = await store.count(circle)
    if (result.ok && !ended) rows = result.value
  }
  const consider = async () => {
    if (rows === null || running || ended || !atRest()) return
    const many = rows > limit
    limit = Math.max(limit, manyRows.whileOpen)
    if (!many) return
    running = true
    await store.compact(circle, mergeLog)
    await count()
    // What can't be folded, or is damaged, stays: then the log is left alone until it has grown as much again.
    limit = rows + manyRows.whileOpen
    running = false
  }
  return {
    async begin() {
      await count()
      await consider()
    },
    grown() {
      if (rows !== null) rows++
    },
    consider: () => void consider(),
    end() {
      ended = true
      rows = null
    },
  }
}
