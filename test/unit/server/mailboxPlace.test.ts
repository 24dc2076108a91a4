/** A full room: what it still takes, and what gives way. Updates are 10 bytes. */
import { describe, expect, test } from 'vitest'
import { seededNumbers } from '../../random.ts'
import { bestConfirmed, keptBytes, keptEntries } from '../../../src/server/mailbox/record.ts'
import { createTestRoom } from './mailboxRoom.ts'

const seqs = (box: ReturnType<typeof createTestRoom>) => box.room.snapshots.map(({ seq }) => seq)

describe.each([
  ['bytes', { roomBytes: 100 }],
  ['entries', { roomEntries: 10 }],
])('a room that is full by its %s', (_what, limits) => {
  test('takes a snapshot, which makes room when its doubt is over', () => {
    const box = createTestRoom(limits)
    expect(box.update(11)).toBe(10)
    const good = box.snapshot(10)
    expect([good, box.update()]).toEqual([11, 0])
    box.confirm(good)
    box.pass(6)
    expect(box.update()).toBe(0)
    box.pass(1)
    expect(box.update(9)).toBe(9)
    expect(box.read(0).seqs).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
  })

  test('takes none that covers no more than the one in use', () => {
    const box = createTestRoom(limits)
    box.update(10)
    box.confirm(box.snapshot(9))
    expect([box.snapshot(9), box.snapshot(8), box.snapshot(0)]).toEqual([0, 0, 0])
    expect(box.snapshot(10)).toBe(12)
    box.confirm(12)
    // It covers a snapshot more, and no update.
    expect(box.snapshot(12)).toBe(0)
  })

  test('keeps out nobody\'s good snapshot for bad ones', () => {
    const box = createTestRoom(limits)
    box.update(6)
    for (let i = 0; i < 4; i++) box.confirm(box.snapshot(1 + i, 'mallory', 10), 'mallory 2')
    box.snapshot(0, 'mallory', 10)
    box.snapshot(6, 'mallory', 10)
    expect(box.update()).toBe(0)
    expect(seqs(box)).toEqual([8, 9, 10, 11])
    const good = box.snapshot(11)
    box.confirm(good)
    box.pass(7)
    expect([box.room.dropped, seqs(box), box.read(0).seqs]).toEqual([11, [10, good], [good]])
    expect(box.update()).toBe(1)
  })
})

test('what gives way is no more than needed, and what covers least first', () => {
  const box = createTestRoom({ roomBytes: 50 })
  box.update(2)
  const [more, less] = [box.snapshot(2, 'anna', 10), box.snapshot(1, 'bo', 10)]
  expect(box.snapshot(3, 'cia', 20)).toBe(5)
  expect(seqs(box)).toEqual([more, 5])
  expect(seqs(box)).not.toContain(less)
  // A room that is full of snapshots has place at once.
  expect(box.snapshot(4, 'cia', 15)).toBe(6)
  expect([seqs(box), box.update()]).toEqual([[6], 1])
})

test('what holds that which is gone never gives way', () => {
  const box = createTestRoom({ roomBytes: 60 })
  box.update(2)
  const first = box.snapshot(1)
  box.confirm(first)
  const second = box.snapshot(2)
  box.confirm(second)
  box.pass(7)
  expect([box.room.dropped, seqs(box)]).toEqual([2, [first, second]])
  const worthless = [box.snapshot(2, 'mallory'), box.snapshot(2, 'mallory')]
  for (const seq of worthless) box.confirm(seq, 'mallory 2')
  // All updates that came by now are after what is gone.
  expect(box.update(9)).toBe(4)
  const good = box.snapshot(box.room.last)
  expect(seqs(box)).toEqual([first, second, worthless[1], good])
  box.confirm(good)
  const better = box.snapshot(box.room.last)
  expect([better, box.refuse(good).ok, box.refuse(worthless[1] ?? 0).ok]).toEqual([0, true, true])
  expect(box.read(0).base).toBe(second)
})

test('whatever members do, a room stays within five of the largest entries above its bounds, and a good snapshot has place', () => {
  const random = seededNumbers(4711)
  const below = (n: number) => Math.floor(random() * n)
  let [tried, most] = [0, 0]
  for (let run = 0; run < 400; run++) {
    const box = createTestRoom({ roomBytes: 100, roomEntries: 12 })
    for (let i = 0; i < 80; i++) {
      const some = box.room.snapshots[below(box.room.snapshots.length)]?.seq ?? 1
      const acts = [
        () => box.update(),
        () => box.update(3),
        () => box.snapshot(below(box.room.last + 1), 'mallory', 1 + below(30)),
        () => box.snapshot(box.room.last, 'mallory', 30),
        () => box.confirm(some, 'mallory 2'),
        () => below(3) === 0 && box.refuse(some, 'mallory 3'),
        () => below(3) === 0 && box.pass(below(9)),
      ]
      acts[below(acts.length)]?.()
      most = Math.max(most, keptBytes(box.room))
      expect(keptBytes(box.room)).toBeLessThanOrEqual(100 + 5 * 30)
      expect(keptEntries(box.room)).toBeLessThanOrEqual(12 + 5)
    }
    const isMore = box.room.sums.count > (bestConfirmed(box.room.snapshots)?.before.count ?? 0)
    if (!isMore) continue
    tried++
    expect(box.snapshot(box.room.last)).toBeGreaterThan(0)
  }
  expect(tried).toBeGreaterThan(100)
  expect(most).toBeGreaterThan(150)
})
