/**
 * Which entries a room has place for. An update is taken while the room is within its bounds. Only a snapshot can make a
 * full room smaller, so one is taken above them too, if it covers updates that the one in use does not.
 *
 * What gives way to it then are snapshots that nothing rests on: not the one in use, not the confirmed one before it, and
 * none that holds what has been dropped. A member gains nothing by that: any of those it could as well refuse, and
 * whoever had filled a room with bad snapshots can't keep a good one out. As updates stop at the bound and those that are
 * left are four at most, a room is never more than five of the largest entries above it, and so many entries.
 */
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { bestConfirmed, isBelow, isLastHold, keptBytes, keptEntries, type KeptSnapshot, previousOf, type RoomRecord, type Sums } from './record.ts'

/** Kept in one room at once; each is part of the record that every write writes anew. */
const mostSnapshots = 256
const largestNumber = 0xffffffff

/** Within the room's bounds, for one more entry. */
export function hasPlace(room: RoomRecord, length: number, limits: MailboxLimits): boolean {
  if (keptEntries(room) >= limits.roomEntries || room.last >= largestNumber) return false
  return keptBytes(room) + length <= limits.roomBytes
}

/** The room as a new snapshot may be put there; null when it has no place. */
export function withPlace(room: RoomRecord, { length, before }: { readonly length: number; readonly before: Sums }, limits: MailboxLimits): RoomRecord | null {
  const fits = (snapshots: readonly KeptSnapshot[]) => snapshots.length < mostSnapshots && hasPlace({ ...room, snapshots }, length, limits)
  if (fits(room.snapshots)) return room
  if (room.last >= largestNumber || before.count <= (bestConfirmed(room.snapshots)?.before.count ?? 0)) return null
  const needed = neededOf(room)
  let snapshots = room.snapshots
  for (const each of room.snapshots.toSorted((a, b) => (isBelow(a, b) ? -1 : 1))) {
    if (fits(snapshots)) break
    if (!needed.has(each)) snapshots = snapshots.filter((other) => other !== each)
  }
  return { ...room, snapshots }
}

function neededOf(room: RoomRecord): ReadonlySet<KeptSnapshot> {
  const used = bestConfirmed(room.snapshots)
  const previous = used && previousOf(used, room.snapshots)
  return new Set(room.snapshots.filter((each) => each === used || each === previous || (each.confirmedAt !== null && isLastHold(each, room))))
}
