/** What time does to a room: a snapshot that nobody speaks of is taken for whole, what it covers is dropped, a room is forgotten. */
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { bestConfirmed, isBelow, isHidden, type KeptSnapshot, previousOf, type RoomRecord } from './record.ts'

/** ms: so old may the time be that a room was last asked for, so that reading costs no writing. */
export const askedMs = 24 * 60 * 60 * 1000
/** How many snapshots that gave way are remembered; who began with an older one reads from the beginning. */
const mostReplaced = 32

/** Whoever wants to doubt has the whole time of doubt from now on: the server may have been away meanwhile. */
export function ripened(room: RoomRecord, limits: MailboxLimits, now: number): RoomRecord {
  const isRipe = (each: KeptSnapshot) => each.confirmedAt === null && now >= each.since + limits.unconfirmedMs && !isHidden(each, room)
  if (!room.snapshots.some(isRipe)) return room
  return { ...room, snapshots: room.snapshots.map((each) => (isRipe(each) ? { ...each, confirmedAt: now } : each)) }
}

export interface Drop {
  readonly room: RoomRecord
  /** Every entry up to this one goes. */
  readonly upTo: number
  /** But these: snapshots. */
  readonly keep: ReadonlySet<number>
}

/**
 * Only the unbroken beginning that the snapshot in use covers, when it is past its doubt: one that it hides may never have
 * been shown to anybody, and must not become the only one. With it goes every snapshot that it is better than but the
 * confirmed one before it: should the newer one turn out bad after all, not everything is lost. From now on nothing
 * else holds that beginning, so of snapshots that nobody has doubted, because they never came to light, none may be left
 * that could take its place. Null when nothing is due; one that covers no more than what is gone already is not needed.
 */
export function dropDue(room: RoomRecord, limits: MailboxLimits, now: number): Drop | null {
  const settled = bestConfirmed(room.snapshots)
  if (settled?.confirmedAt == null || now < settled.confirmedAt + limits.doubtMs) return null
  if (settled.covers <= room.dropped) return null
  const previous = previousOf(settled, room.snapshots)
  const snapshots = room.snapshots.filter((each) => !isBelow(each, settled) || each === previous)
  const gone = room.snapshots.filter((each) => !snapshots.includes(each) && each.confirmedAt !== null)
  const replaced = [...room.replaced, ...gone.map(({ seq }) => seq)].slice(-mostReplaced)
  const dropped = settled.covers
  return { room: { ...room, snapshots, replaced, dropped, droppedSums: settled.before }, upTo: dropped, keep: new Set(snapshots.map(({ seq }) => seq)) }
}

/** Not before the time that the last answer told, which may be later than what was noted. */
export function isForgotten(room: RoomRecord, limits: MailboxLimits, now: number): boolean {
  return now > room.askedAt + askedMs + limits.forgetMs
}
