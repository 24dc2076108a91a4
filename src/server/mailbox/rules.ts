/**
 * What may be written in a room: pure, the same for every store. A snapshot never takes an entry's place before another
 * device than its writer's has said that it holds what it covers, and a doubt takes it away for as long as nothing is
 * lost by that. A device is only a tag that its page made up, so one bad member can be two: that is what the time of
 * doubt is for (settle.ts).
 */
import { fail, ok, type Result } from '../../model/result.ts'
import type { MailboxHead } from '../../protocol/mailbox.ts'
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { hasPlace, withPlace } from './place.ts'
import { bestConfirmed, isBelow, isHidden, isLastHold, keptBytes, type KeptSnapshot, type RoomRecord, type Sums } from './record.ts'

export interface Space {
  readonly limits: MailboxLimits
  /** Bytes that all rooms hold now. */
  readonly used: number
}

/** Why there is no place: in the room, or in all. */
export type NoSpace = 'roomFull' | 'allFull'

export function addUpdate(room: RoomRecord, length: number, space: Space): Result<RoomRecord, NoSpace> {
  if (!hasPlace(room, length, space.limits)) return fail('roomFull')
  if (space.used + length > space.limits.allBytes) return fail('allFull')
  const sums = { bytes: room.sums.bytes + length, count: room.sums.count + 1 }
  return ok({ ...room, last: room.last + 1, sums })
}

export interface NewSnapshot {
  readonly covers: number
  readonly length: number
  readonly writer: string
  /** Of the updates up to `covers`. */
  readonly before: Sums
}

/** Also where there is no place for an update (place.ts). `unknown`: it claims to cover what was never written. */
export function addSnapshot(room: RoomRecord, added: NewSnapshot, { limits, used }: Space, now: number): Result<RoomRecord, NoSpace | 'unknown'> {
  if (added.covers > room.last) return fail('unknown')
  const left = withPlace(room, added, limits)
  if (left === null) return fail('roomFull')
  const more = keptBytes(left) - keptBytes(room) + added.length
  if (more > 0 && used + more > limits.allBytes) return fail('allFull')
  const seq = room.last + 1
  return ok({ ...left, last: seq, snapshots: [...left.snapshots, { ...added, seq, since: now, confirmedAt: null }] })
}

/**
 * Its writer's own word changes nothing, nor does any about a snapshot that covers less than the one in use: nobody is
 * shown it, so nobody could doubt it. `gone`: it was refused, or a newer one has taken its place.
 */
export function confirmSnapshot(room: RoomRecord, device: string, seq: number, now: number): Result<RoomRecord, 'unknown' | 'gone'> {
  if (seq === 0 || seq > room.last) return fail('unknown')
  const snapshot = room.snapshots.find((each) => each.seq === seq)
  if (snapshot === undefined) return fail('gone')
  if (snapshot.writer === device || snapshot.confirmedAt !== null || isHidden(snapshot, room)) return ok(room)
  return ok(withSnapshots(room, (each) => (each === snapshot ? { ...each, confirmedAt: now } : each)))
}

/**
 * Takes the snapshot away, and those that it hid: everybody has read past their numbers, so nobody would be shown them to
 * doubt them. What they cover is still there. `gone`: what it covers is not there in any other way any more. `own`: its writer can't.
 */
export function refuseSnapshot(room: RoomRecord, device: string, seq: number): Result<RoomRecord, 'unknown' | 'gone' | 'own'> {
  if (seq === 0 || seq > room.last) return fail('unknown')
  const snapshot = room.snapshots.find((each) => each.seq === seq)
  // Somebody else had the same doubt, or it gave way to a newer one long ago.
  if (snapshot === undefined) return seq > room.dropped ? ok(room) : fail('gone')
  if (snapshot.writer === device) return fail('own')
  if (isLastHold(snapshot, room)) return fail('gone')
  const hidden = new Set(room.snapshots.filter((each) => isBelow(each, snapshot) && each.covers > room.dropped))
  return ok({ ...room, snapshots: room.snapshots.filter((each) => each !== snapshot && !hidden.has(each)) })
}

function withSnapshots(room: RoomRecord, change: (snapshot: KeptSnapshot) => KeptSnapshot): RoomRecord {
  return { ...room, snapshots: room.snapshots.map(change) }
}

/** `kept` and `count` are of updates only: what the next snapshot would stand for. */
export function headOf(room: RoomRecord, base: number, limits: MailboxLimits, now: number): MailboxHead {
  const before = bestConfirmed(room.snapshots)?.before ?? { bytes: 0, count: 0 }
  const { bytes, count } = room.sums
  const born = room.last === 0 ? 0 : room.born
  return { base, last: room.last, until: now + limits.forgetMs, kept: bytes - before.bytes, count: count - before.count, born }
}
