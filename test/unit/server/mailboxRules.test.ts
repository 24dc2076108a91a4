import { describe, expect, test } from 'vitest'
import { keptBytes, keptEntries } from '../../../src/server/mailbox/record.ts'
import { addSnapshot, addUpdate, headOf } from '../../../src/server/mailbox/rules.ts'
import { askedMs, dropDue, isForgotten } from '../../../src/server/mailbox/settle.ts'
import { createTestRoom, day, limits, space } from './mailboxRoom.ts'

describe('a snapshot', () => {
  test('may cover what is there, and no more', () => {
    const box = createTestRoom()
    box.update(3)
    const added = { length: 1, writer: 'anna', before: box.room.sums }
    expect(addSnapshot(box.room, { ...added, covers: 4 }, space, 0)).toEqual({ ok: false, error: 'unknown' })
    expect(box.snapshot(3)).toBe(4)
    expect(box.room.snapshots[0]?.confirmedAt).toBeNull()
  })

  test('is confirmed by another device only, and once', () => {
    const box = createTestRoom()
    box.update(3)
    const seq = box.snapshot(3)
    expect(box.confirm(seq, 'anna').ok).toBe(true)
    expect(box.room.snapshots[0]?.confirmedAt).toBeNull()
    box.now = 5
    box.confirm(seq)
    box.now = 9
    box.confirm(seq, 'dan')
    expect(box.room.snapshots[0]?.confirmedAt).toBe(5)
    expect(box.confirm(0)).toEqual({ ok: false, error: 'unknown' })
    expect(box.confirm(5)).toEqual({ ok: false, error: 'unknown' })
    expect(box.confirm(2)).toEqual({ ok: false, error: 'gone' })
  })

  test('that covers less than the one in use is never confirmed: nobody is shown it', () => {
    const box = createTestRoom()
    box.update(3)
    box.confirm(box.snapshot(3))
    const poor = box.snapshot(2)
    expect(box.confirm(poor).ok).toBe(true)
    expect(box.room.snapshots.map(({ confirmedAt }) => confirmedAt)).toEqual([0, null])
    // Nor by time: it goes with what the better one covers.
    box.pass(31)
    expect(box.room.snapshots.map(({ seq, confirmedAt }) => [seq, confirmedAt])).toEqual([[4, 0]])
  })

  test('that nobody speaks of is taken for whole in its time, and doubted from then on', () => {
    const box = createTestRoom()
    box.update(3)
    box.snapshot(3)
    box.pass(29)
    expect(box.room.snapshots[0]?.confirmedAt).toBeNull()
    box.pass(20)
    expect([box.room.snapshots[0]?.confirmedAt, box.room.dropped]).toEqual([49 * day, 0])
    box.pass(7)
    expect(box.room.dropped).toBe(3)
  })
})

describe('a refusal', () => {
  test('takes away the snapshot alone, confirmed or not', () => {
    const box = createTestRoom()
    box.update(3)
    const seq = box.snapshot(3)
    expect(box.refuse(seq, 'anna')).toEqual({ ok: false, error: 'own' })
    box.confirm(seq)
    expect(box.refuse(seq).ok).toBe(true)
    expect(box.room.snapshots).toEqual([])
    expect(keptEntries(box.room)).toBe(3)
    // Two have the same doubt.
    expect(box.refuse(seq, 'dan').ok).toBe(true)
    box.update()
    expect(box.room.last).toBe(5)
  })

  test('comes too late when what is covered is gone', () => {
    const box = createTestRoom()
    box.update(3)
    const first = box.snapshot(3)
    box.confirm(first)
    box.pass(7)
    expect(box.refuse(first)).toEqual({ ok: false, error: 'gone' })
    box.update(2)
    const second = box.snapshot(6)
    box.confirm(second)
    expect(box.refuse(second).ok).toBe(true)
    const third = box.snapshot(6)
    box.confirm(third)
    box.pass(7)
    // The one before it is the last that holds what it covers.
    for (const seq of [first, third]) expect(box.refuse(seq)).toEqual({ ok: false, error: 'gone' })
    expect(box.refuse(99)).toEqual({ ok: false, error: 'unknown' })
  })

  test('takes along what it hid: a bad one behind a whole one never comes into use unseen', () => {
    const box = createTestRoom()
    box.update(3)
    const bad = box.snapshot(2, 'mallory')
    box.confirm(bad, 'mallory 2')
    const whole = box.snapshot(3)
    box.confirm(whole)
    // Past the bad one's doubt: hidden, it is not what settles.
    box.now = 6.9 * day
    expect(box.refuse(whole, 'mallory 2').ok).toBe(true)
    expect([box.room.snapshots, keptEntries(box.room)]).toEqual([[], 3])
    box.pass(30)
    expect(box.room.dropped).toBe(0)
  })

  test('leaves what holds what has been dropped', () => {
    const box = createTestRoom()
    box.update(3)
    const settled = box.snapshot(3)
    box.confirm(settled)
    box.pass(7)
    box.update(2)
    const next = box.snapshot(6)
    box.confirm(next)
    expect(box.refuse(next).ok).toBe(true)
    expect(box.room.snapshots.map(({ seq }) => seq)).toEqual([settled])
  })
})

describe('what is dropped', () => {
  test('is nothing that only a hidden snapshot holds, though its own doubt is over', () => {
    const box = createTestRoom()
    box.update(3)
    const hidden = box.snapshot(2, 'mallory')
    box.confirm(hidden, 'mallory 2')
    box.now = 3 * day
    box.confirm(box.snapshot(3))
    box.pass(5)
    expect(box.room.dropped).toBe(0)
    box.pass(2)
    expect(box.room.dropped).toBe(3)
  })

  test('is what a snapshot past its doubt covers, but the confirmed snapshot before it', () => {
    const box = createTestRoom()
    box.update(3)
    const first = box.snapshot(3)
    box.update()
    box.confirm(first)
    box.pass(6)
    expect(dropDue(box.room, limits, box.now)).toBeNull()
    box.pass(1)
    expect([box.room.dropped, keptEntries(box.room), keptBytes(box.room)]).toEqual([3, 2, 15])
    const second = box.snapshot(5)
    const unconfirmed = box.snapshot(5)
    box.confirm(second)
    box.pass(7)
    expect(box.room.snapshots.map(({ seq }) => seq)).toEqual([first, second, unconfirmed])
    const third = box.snapshot(7)
    box.confirm(third)
    box.pass(7)
    expect(box.room.snapshots.map(({ seq }) => seq)).toEqual([second, third])
    expect([box.room.replaced, box.room.dropped, keptEntries(box.room)]).toEqual([[first], 7, 2])
    expect(dropDue(box.room, limits, box.now)).toBeNull()
  })

  test('leaves nothing that could take the place of the one that holds it', () => {
    const box = createTestRoom()
    box.update(3)
    // Two bad ones that nobody has seen: an honest one came at once.
    const [poor, same] = [box.snapshot(2, 'mallory'), box.snapshot(3, 'mallory')]
    box.confirm(poor, 'mallory 2')
    box.confirm(same, 'mallory 2')
    const good = box.snapshot(3)
    box.confirm(good)
    box.pass(7)
    expect(box.room.dropped).toBe(3)
    expect(box.refuse(good, 'mallory')).toEqual({ ok: false, error: 'gone' })
    expect(box.room.snapshots.map(({ seq }) => seq)).toEqual([poor, good])
    expect(box.read(0)).toEqual({ base: good, seqs: [good] })
  })

  test('is never behind the snapshot\'s claim', () => {
    const box = createTestRoom()
    box.update(5)
    box.confirm(box.snapshot(2))
    box.pass(7)
    expect(box.room.dropped).toBe(2)
    expect(box.read(0).seqs).toEqual([3, 4, 5, 6])
  })
})

describe('a room', () => {
  test('tells how much came after the snapshot in use', () => {
    const box = createTestRoom()
    box.update(4)
    const seq = box.snapshot(3)
    expect(headOf(box.room, seq, limits, 100)).toEqual({ base: seq, last: 5, until: 100 + limits.forgetMs, kept: 40, count: 4, born: box.room.born })
    box.confirm(seq)
    box.update()
    expect(headOf(box.room, 0, limits, 0)).toMatchObject({ kept: 20, count: 2 })
    box.pass(7)
    expect(headOf(box.room, 0, limits, 0)).toMatchObject({ kept: 20, count: 2 })
  })

  test('has its bounds', () => {
    const box = createTestRoom()
    box.update(2)
    const small = (more: object) => ({ limits: { ...limits, ...more }, used: 20 })
    expect(addUpdate(box.room, 10, small({ roomBytes: 29 }))).toEqual({ ok: false, error: 'roomFull' })
    expect(addUpdate(box.room, 10, small({ roomBytes: 30 })).ok).toBe(true)
    expect(addUpdate(box.room, 1, small({ roomEntries: 2 }))).toEqual({ ok: false, error: 'roomFull' })
    expect(addUpdate(box.room, 10, small({ allBytes: 29 }))).toEqual({ ok: false, error: 'allFull' })
    expect(addUpdate({ ...box.room, last: 0xffffffff }, 1, space)).toEqual({ ok: false, error: 'roomFull' })
    for (let i = 0; i < 300; i++) box.snapshot(2)
    expect(box.room.snapshots.length).toBe(256)
  })

  test('is forgotten when its last word about that has passed', () => {
    const box = createTestRoom()
    const told = askedMs + limits.forgetMs
    expect([isForgotten(box.room, limits, told), isForgotten(box.room, limits, told + 1)]).toEqual([false, true])
  })
})
