/**
 * Which entries a page is given. A page at the beginning, or further behind than the snapshot in use (the confirmed one
 * that covers most), begins with that one: `base`. The snapshot stands in the answer at its own number, behind updates
 * that were written while it was made, so that numbers always go up; a page applies all of them anyway.
 *
 * A long answer is cut, and the page asks on: `after` is the last number that it got, `via` its base. It is then given
 * the same view: entries after that number, and of snapshots
 *  - its own base, also when another is in use by now: it may not have come to it yet, and needs it;
 *  - the one in use, though it needs nothing of it: so that it can doubt it;
 *  - the newest one that nobody has confirmed, unless it covers less than the one in use.
 * Should the snapshot in use have moved past the page, it begins with that one anew.
 *
 * A base may be refused after a page began with it. What it claimed to cover the page then lacks, so it is read to from
 * the beginning. A base that gave way to a newer one was good. Both are gone: those that gave way are remembered
 * (`replaced`, settle.ts), and everything else that is gone is taken for refused. A mark would not do: a snapshot with a
 * lower number than one that has settled may still have been refused before.
 *
 * An answer from the beginning has a base, or its first number is not above `after`: either way the page forgets the
 * base it had.
 */
import { bestConfirmed, isHidden, type KeptSnapshot, type RoomRecord } from './record.ts'

export interface View {
  readonly base: number
  /** Numbers of entries to hand out, both ends included, going up. Not every number in it needs to be there. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
}

export function viewOf(room: RoomRecord, after: number, via: number): View {
  const used = bestConfirmed(room.snapshots)
  // A page that is ahead of its room knows one that was forgotten, or a disk that was lost.
  const from = after > room.last || isRefused(room, via) ? 0 : after
  if (used !== null && (from === 0 || from < used.covers)) {
    return { base: used.seq, ranges: rangesOf(room, used.covers, [used, waiting(room)]) }
  }
  const own = room.snapshots.find(({ seq }) => seq === via)
  return { base: 0, ranges: rangesOf(room, from, [own, used, waiting(room)]) }
}

function isRefused(room: RoomRecord, via: number): boolean {
  const isKept = room.snapshots.some(({ seq, confirmedAt }) => seq === via && confirmedAt !== null)
  return via !== 0 && !isKept && !room.replaced.includes(via)
}

function waiting(room: RoomRecord): KeptSnapshot | undefined {
  return room.snapshots.findLast((each) => each.confirmedAt === null && !isHidden(each, room))
}

/** Everything after a number but the snapshots that are not shown. */
function rangesOf(room: RoomRecord, after: number, shown: readonly (KeptSnapshot | null | undefined)[]): View['ranges'] {
  const hidden = room.snapshots.filter((each) => each.seq > after && !shown.includes(each)).map(({ seq }) => seq)
  const starts = [after, ...hidden].map((seq) => seq + 1)
  const ends = [...hidden.map((seq) => seq - 1), room.last]
  return starts.map((from, i) => ({ from, to: ends[i] ?? room.last })).filter(({ from, to }) => from <= to)
}
