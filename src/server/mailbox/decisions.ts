/** What each request makes of a room's record, by the rules: the same for every store. */
import type { Now } from '../../model/deps.ts'
import { ok, type Result } from '../../model/result.ts'
import type { MailboxHead } from '../../protocol/mailbox.ts'
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { emptyRoom, type RoomRecord } from './record.ts'
import { addSnapshot, addUpdate, confirmSnapshot, headOf, type NewSnapshot, type NoSpace, refuseSnapshot } from './rules.ts'
import { askedMs, dropDue, isForgotten, ripened } from './settle.ts'

/** Null forgets the room; no room leaves it as it is. */
export interface Decision<T> {
  readonly answer: T
  readonly room?: RoomRecord | null
}

/** What was written is in `room`; a new entry has the number that `room` gave last. */
type Written<E> = Decision<Result<MailboxHead, E>>

/** `used`: bytes that all rooms hold now. A record that is null: nobody has written there. */
export interface Decisions {
  append(record: RoomRecord | null, length: number, used: number): Written<NoSpace>
  addSnapshot(record: RoomRecord | null, added: NewSnapshot, used: number): Written<NoSpace | 'unknown'>
  confirm(record: RoomRecord | null, device: string, seq: number): Written<'unknown' | 'gone'>
  refuse(record: RoomRecord | null, device: string, seq: number): Written<'unknown' | 'gone' | 'own'>
  /** Notes that the room was asked for. */
  touch(record: RoomRecord | null): Decision<Result<null, never>>
  /** What time has done to the room since it was looked at last. Answers whether it was forgotten. */
  settle(record: RoomRecord | null): Decision<Result<boolean, never>>
  isDue(record: RoomRecord): boolean
  /** As a page is shown it. */
  shown(record: RoomRecord | null): RoomRecord
  /** Whether it is to be noted that the room was asked for. */
  isUntold(record: RoomRecord | null): boolean
  headOf(room: RoomRecord, base: number): MailboxHead
}

export function createDecisions(limits: MailboxLimits, now: Now): Decisions {
  const shown = (record: RoomRecord | null) => ripened(record ?? emptyRoom(now()), limits, now())
  const asked = (record: RoomRecord | null): RoomRecord => ({ ...shown(record), askedAt: now() })
  const head = (room: RoomRecord, base: number) => headOf(room, base, limits, now())

  function written<E>(room: Result<RoomRecord, E>, seq?: number): Written<E> {
    return room.ok ? { answer: ok(head(room.value, seq ?? room.value.last)), room: room.value } : { answer: room }
  }

  return {
    append: (record, length, used) => written(addUpdate(asked(record), length, { limits, used })),
    addSnapshot: (record, added, used) => written(addSnapshot(asked(record), added, { limits, used }, now())),
    confirm: (record, device, seq) => written(confirmSnapshot(asked(record), device, seq, now()), seq),
    refuse: (record, device, seq) => written(refuseSnapshot(asked(record), device, seq), seq),
    touch: (record) => ({ answer: ok(null), ...(record && { room: asked(record) }) }),
    settle(record) {
      if (record === null) return { answer: ok(false) }
      if (isForgotten(record, limits, now())) return { answer: ok(true), room: null }
      const ripe = ripened(record, limits, now())
      const room = dropDue(ripe, limits, now())?.room ?? ripe
      return { answer: ok(false), ...(room !== record && { room }) }
    },
    isDue(record) {
      return isForgotten(record, limits, now()) || ripened(record, limits, now()) !== record || dropDue(record, limits, now()) !== null
    },
    shown,
    isUntold: (record) => record !== null && now() > record.askedAt + askedMs,
    headOf: head,
  }
}
