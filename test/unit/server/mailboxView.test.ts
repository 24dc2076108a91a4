import { describe, expect, test } from 'vitest'
import { createTestRoom, type TestRoom } from './mailboxRoom.ts'

/** Five updates, a snapshot of the first three that is number 6 and confirmed, one more update. */
function begun(): TestRoom {
  const box = createTestRoom()
  box.update(5)
  box.confirm(box.snapshot(3))
  box.update()
  return box
}

describe('a page is given', () => {
  test('everything, when there is no snapshot that counts', () => {
    const box = createTestRoom()
    expect(box.read(0)).toEqual({ base: 0, seqs: [] })
    box.update(2)
    box.snapshot(2)
    box.snapshot(2)
    // Of those nobody has confirmed only the newest.
    expect(box.read(0)).toEqual({ base: 0, seqs: [1, 2, 4] })
  })

  test('the snapshot in use at its own number, when it is further behind', () => {
    for (const after of [0, 1, 2]) expect(begun().read(after)).toEqual({ base: 6, seqs: [4, 5, 6, 7] })
  })

  test('what it lacks otherwise, and the snapshot in use to doubt it', () => {
    const box = begun()
    expect(box.read(3)).toEqual({ base: 0, seqs: [4, 5, 6, 7] })
    expect(box.read(6)).toEqual({ base: 0, seqs: [7] })
    expect(box.read(7)).toEqual({ base: 0, seqs: [] })
    expect(box.read(8)).toEqual({ base: 6, seqs: [4, 5, 6, 7] })
  })

  test('no snapshot that covers less than the one in use', () => {
    const box = begun()
    const poor = box.snapshot(1)
    expect(box.read(0).seqs).toEqual([4, 5, 6, 7])
    box.confirm(poor)
    expect(box.read(0)).toEqual({ base: 6, seqs: [4, 5, 6, 7] })
  })
})

describe('a page in the middle of a long answer', () => {
  test('goes on in the same view', () => {
    const box = begun()
    expect(box.read(4, 6)).toEqual({ base: 0, seqs: [5, 6, 7] })
    expect(box.read(6, 6)).toEqual({ base: 0, seqs: [7] })
  })

  test('is given its own base also when a newer one is in use, and all without it when that one is refused', () => {
    const box = begun()
    const newer = box.snapshot(4)
    box.confirm(newer)
    expect(box.read(4, 6)).toEqual({ base: 0, seqs: [5, 6, 7, newer] })
    // A refusal takes along what it hid, and so its base: it is read to from the beginning.
    box.refuse(newer)
    expect(box.read(5, 6)).toEqual({ base: 0, seqs: [1, 2, 3, 4, 5, 7] })
  })

  test('begins with a newer one that has moved past it', () => {
    const box = begun()
    const newer = box.snapshot(5)
    box.confirm(newer)
    expect(box.read(4, 6)).toEqual({ base: newer, seqs: [7, newer] })
  })

  test('is read to from the beginning when its base was refused', () => {
    const box = begun()
    box.refuse(6)
    for (const after of [4, 7]) expect(box.read(after, 6)).toEqual({ base: 0, seqs: [1, 2, 3, 4, 5, 7] })
    // Also when something with a higher number has settled since.
    const next = box.snapshot(7)
    box.confirm(next)
    box.pass(7)
    box.update()
    expect(box.read(7, 6)).toEqual({ base: next, seqs: [next, next + 1] })
  })

  test('goes on when its base has given way to a newer one', () => {
    const box = begun()
    for (let i = 0; i < 3; i++) {
      box.confirm(box.snapshot(box.room.last))
      box.pass(7)
    }
    expect(box.room.snapshots.map(({ seq }) => seq)).toEqual([9, 10])
    expect(box.read(9, 6)).toEqual({ base: 0, seqs: [10] })
  })

  test('with a base that never was one is read to from the beginning', () => {
    for (const via of [2, 7, 99]) expect(begun().read(7, via).base).toBe(6)
  })
})
