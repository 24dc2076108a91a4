/** A room of the mailbox by rules alone, for tests of them: every update is 10 bytes. */
import { mailboxLimits } from '../../../src/protocol/mailboxLimits.ts'
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
  update(count?: number): void
  /** Answers its number. */
  snapshot(covers: number, writer?: string): number
  confirm(seq: number, device?: string): Result<RoomRecord, string>
  refuse(seq: number, device?: string): Result<RoomRecord, string>
  /** Days pass, and what is due is done. */
  pass(days: number): void
  /** Base and numbers of what a page is given. */
  read(after: number, via?: number): { base: number; seqs: number[] }
}

export function createTestRoom(): TestRoom {
  const refused = new Set<number>()
  const keep = (result: Result<RoomRecord, string>) => {
    if (result.ok) self.room = result.value
    return result
  }
  const self: TestRoom = {
    room: emptyRoom(0),
    now: 0,
    update(count = 1) {
      for (let i = 0; i < count; i++) keep(addUpdate(self.room, 10, space))
    },
    snapshot(covers, writer = 'anna') {
      // Every number up to here that is no snapshot is an update of 10 bytes.
      const others = self.room.snapshots.filter(({ seq }) => seq <= covers).length
      const before = { bytes: (covers - others) * 10, count: covers - others }
      keep(addSnapshot(self.room, { covers, length: 5, writer, before }, space, self.now))
      return self.room.last
    },
    confirm: (seq, device = 'bo') => keep(confirmSnapshot(self.room, device, seq, self.now)),
    refuse(seq, device = 'cia') {
      const result = keep(refuseSnapshot(self.room, device, seq, self.now))
      if (result.ok) refused.add(seq)
      return result
    },
    pass(days) {
      self.now += days * day
      const ripe = ripened(self.room, limits, self.now)
      self.room = dropDue(ripe, limits, self.now)?.room ?? ripe
    },
    read(after, via = 0) {
      const { base, ranges } = viewOf(self.room, after, via)
      return { base, seqs: ranges.flatMap((range) => numbersOf(range)).filter((seq) => !refused.has(seq) && isKept(self.room, seq)) }
    },
  }
  return self
}

function numbersOf({ from, to }: View['ranges'][number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

function isKept(room: RoomRecord, seq: number): boolean {
  return seq > room.dropped || room.snapshots.some((each) => each.seq === seq)
}
