/** A room of the mailbox by rules alone, for tests of them: every update is 10 bytes. */
import { mailboxLimits, type MailboxLimits } from '../../../src/protocol/mailboxLimits.ts'
import type { Result } from '../../../src/model/result.ts'
import { emptyRoom, type RoomRecord } from '../../../src/server/mailbox/record.ts'
import { addSnapshot, addUpdate, confirmSnapshot, refuseSnapshot } from '../../../src/server/mailbox/rules.ts'
import { dropDue, ripened } from '../../../src/server/mailbox/settle.ts'
import { type View, viewOf } from '../../../src/server/mailbox/view.ts'

export const day = 24 * 60 * 60 * 1000
export const limits = mailboxLimits
export const space = { limits, used: 0 }

export interface TestRoom {
  room: RoomRecord
  now: number
  /** Answers how many there was place for. */
  update(count?: number): number
  /** Answers its number; 0 when it was not taken. */
  snapshot(covers: number, writer?: string, length?: number): number
  confirm(seq: number, device?: string): Result<RoomRecord, string>
  refuse(seq: number, device?: string): Result<RoomRecord, string>
  /** Days pass, and what is due is done. */
  pass(days: number): void
  /** Base and numbers of what a page is given. */
  read(after: number, via?: number): { base: number; seqs: number[] }
}

export function createTestRoom(more: Partial<MailboxLimits> = {}): TestRoom {
  const limits = { ...mailboxLimits, ...more }
  const space = { limits, used: 0 }
  /** Every number that is none of these is an update of 10 bytes. */
  const snapshots = new Set<number>()
  const keep = (result: Result<RoomRecord, string>) => {
    if (result.ok) self.room = result.value
    return result
  }
  const isKept = (seq: number) => (snapshots.has(seq) ? self.room.snapshots.some((each) => each.seq === seq) : seq > self.room.dropped)
  const self: TestRoom = {
    room: emptyRoom(0),
    now: 0,
    update(count = 1) {
      return Array.from({ length: count }, () => keep(addUpdate(self.room, 10, space))).filter(({ ok }) => ok).length
    },
    snapshot(covers, writer = 'anna', length = 5) {
      const others = [...snapshots].filter((seq) => seq <= covers).length
      const before = { bytes: (covers - others) * 10, count: covers - others }
      if (!keep(addSnapshot(self.room, { covers, length, writer, before }, space, self.now)).ok) return 0
      snapshots.add(self.room.last)
      return self.room.last
    },
    confirm: (seq, device = 'bo') => keep(confirmSnapshot(self.room, device, seq, self.now)),
    refuse: (seq, device = 'cia') => keep(refuseSnapshot(self.room, device, seq)),
    pass(days) {
      self.now += days * day
      const ripe = ripened(self.room, limits, self.now)
      self.room = dropDue(ripe, limits, self.now)?.room ?? ripe
    },
    read(after, via = 0) {
      const { base, ranges } = viewOf(self.room, after, via)
      return { base, seqs: ranges.flatMap((range) => numbersOf(range)).filter(isKept) }
    },
  }
  return self
}

function numbersOf({ from, to }: View['ranges'][number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
