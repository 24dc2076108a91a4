/**
 * Honest devices write snapshots that hold what they claim, and refuse each bad one that is shown to them before time
 * passes. Bad ones write what holds nothing, confirm it, and refuse what is honest. A page that reads to its end is then
 * given every update, itself or in an honest snapshot.
 */
import { expect, test } from 'vitest'
import { seededNumbers } from '../../random.ts'
import type { MailboxLimits } from '../../../src/protocol/mailboxLimits.ts'
import { bestConfirmed, isHidden } from '../../../src/server/mailbox/record.ts'
import { createTestRoom } from './mailboxRoom.ts'

interface Page {
  after: number
  via: number
  readonly has: Set<number>
}

const newPage = (): Page => ({ after: 0, via: 0, has: new Set() })

function createRun(random: () => number, limits: Partial<MailboxLimits>) {
  const below = (n: number) => Math.floor(random() * n)
  const box = createTestRoom(limits)
  const bad = new Set<number>()
  const claims = new Map<number, number>()
  const updates: number[] = []

  /** Answers whether there is more. */
  function read(page: Page, most: number): boolean {
    const { base, seqs } = box.read(page.after, page.via)
    const given = seqs.slice(0, most)
    if (base !== 0) page.via = base
    else if (given[0] !== undefined && given[0] <= page.after) page.via = 0
    for (const seq of given) {
      page.has.add(seq)
      const held = bad.has(seq) ? 0 : (claims.get(seq) ?? 0)
      for (const each of updates) if (each <= held) page.has.add(each)
      page.after = seq
    }
    return seqs.length > given.length
  }
  function snapshot() {
    const isBad = random() < 0.5
    const covers = below(box.room.last + 1)
    const seq = box.snapshot(covers, isBad ? 'mallory' : 'anna')
    if (seq === 0) return
    claims.set(seq, covers)
    if (isBad) bad.add(seq)
  }
  function refuseBad() {
    const seen = () => box.room.snapshots.filter((each) => bad.has(each.seq) && !isHidden(each, box.room))
    for (let each = seen()[0]; each !== undefined; each = seen()[0]) expect(box.refuse(each.seq).ok).toBe(true)
  }
  function step() {
    const some = box.room.snapshots[below(box.room.snapshots.length)]
    switch (below(7)) {
      case 0:
      case 1:
        return box.update() > 0 && updates.push(box.room.last)
      case 2:
        return snapshot()
      case 3:
        return some && box.confirm(some.seq)
      case 4:
        return some && box.refuse(some.seq, 'mallory 2')
      case 5:
        refuseBad()
        // What an honest device has not seen for a whole time of doubt is not shown to be bad.
        if (!box.room.snapshots.some(({ seq, confirmedAt }) => confirmedAt !== null && bad.has(seq))) box.pass(below(9))
        return
      default:
        return read(pages[below(3)] ?? newPage(), 1 + below(4))
    }
  }
  const pages = [newPage(), newPage(), newPage()]
  return { box, pages, updates, read, step, refuseBad }
}

const seeds = [1, 2, 3, 4, 5]
/** Of a few updates: a snapshot then takes the place of others. */
const small = { roomBytes: 100 }
const cases = [...seeds.map((seed) => [seed, 'a room', {}] as const), ...seeds.map((seed) => [seed, 'a full room', small] as const)]

test.each(cases)('whatever happens, a page that reads to the end has everything (seed %i, %s)', (seed, _room, limits) => {
  const random = seededNumbers(seed * 7919)
  let dropped = 0
  for (let run = 0; run < 300; run++) {
    const { box, pages, updates, read, step, refuseBad } = createRun(random, limits)
    for (let i = 0; i < 60; i++) step()
    refuseBad()
    for (const page of [...pages, newPage()]) {
      let turns = 0
      while (read(page, 3)) expect(turns++).toBeLessThan(100)
      expect(updates.filter((each) => !page.has.has(each)), `run ${run}, ${JSON.stringify(box.room)}`).toEqual([])
    }
    if (box.room.dropped > 0 && bestConfirmed(box.room.snapshots) !== null) dropped++
  }
  expect(dropped).toBeGreaterThan(20)
})
