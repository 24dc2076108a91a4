/** Which entries a change of a room's record takes away. */
import type { RoomRecord } from './record.ts'

/** Numbers, both ends included. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Of the beginning that was dropped, and snapshots; not every number in it needs to be there. */
export function goneBetween(before: RoomRecord | null, after: RoomRecord | null): Range[] {
  if (before === null || after === null) return []
  const kept = new Set(after.snapshots.map(({ seq }) => seq))
  const left = [...kept].filter((seq) => seq > before.dropped && seq <= after.dropped).sort((a, b) => a - b)
  const starts = [before.dropped, ...left].map((seq) => seq + 1)
  const ends = [...left.map((seq) => seq - 1), after.dropped]
  const dropped = starts.map((from, i) => ({ from, to: ends[i] ?? after.dropped })).filter(({ from, to }) => from <= to)
  const refused = before.snapshots.filter(({ seq }) => !kept.has(seq)).map(({ seq }) => ({ from: seq, to: seq }))
  return [...dropped, ...refused]
}

/** Whether all entries of the room as it was are still there. */
export function holdsStill(before: RoomRecord, after: RoomRecord | null): boolean {
  if (after === null || after.born !== before.born || after.dropped !== before.dropped) return false
  const kept = new Set(after.snapshots.map(({ seq }) => seq))
  return before.snapshots.every(({ seq }) => kept.has(seq))
}
