import * as Y from 'yjs'
import { decodeContent } from './held.ts'

/** How far a room's mailbox has been read, and what is in it up to there. */
export interface Place {
  readonly room: string
  readonly cursor: number
  /** The snapshot that reading began with; 0: with the first entry. */
  readonly via: number
  /** Up to where snapshots are known to reach. */
  readonly covered: number
  /** The snapshot that this is known from, when this phone can answer for it; 0 otherwise. */
  readonly coveredBy: number
  /** The room's own, as the server told it. */
  readonly born: number
  readonly content: Y.Snapshot
}

export function encodePlace({ content, ...place }: Place): Record<string, unknown> {
  return { ...place, content: Y.encodeSnapshot(content) }
}

/** Null when it is of another room, an older key's, or none of ours: then the mailbox is read from its beginning. */
export function decodePlace(stored: unknown, room: string): Place | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { cursor, via, covered, coveredBy, born, ...rest } = stored as Record<string, unknown>
  const content = decodeContent(rest.content)
  if (rest.room !== room || content === null || !isCount(cursor) || !isCount(via) || !isCount(covered) || !isCount(born)) return null
  // Earlier versions did not remember it.
  return { room, cursor, via, covered, coveredBy: isCount(coveredBy) ? coveredBy : 0, born, content }
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
