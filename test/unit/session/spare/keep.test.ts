/** When the spare copy is written: not at each key, not seldomer than it says, and at once when the page is hidden. */
import { expect, it, vi } from 'vitest'
import { createValue } from '../../../../src/document/view.ts'
import type { CircleId } from '../../../../src/model/ids.ts'
import { newId } from '../../../../src/model/ids.ts'
import { keepSpare } from '../../../../src/session/spare/keep.ts'
import { dueAt, fillSlot, nextSlot, pace, readSlot, type SpareBox } from '../../../../src/session/spare/slots.ts'
import { value } from '../homeRig.ts'
import { alone, boxOf, makeRound, openTab, random, type Slots, write } from './spareRig.ts'

it('is due when it has been quiet for a moment, though not for ever put off, and the later the larger the last one was', () => {
  const none = { at: 0, size: 0 }
  expect(dueAt({ first: 1_000, last: 1_000 }, none)).toBe(1_000 + pace.quiet)
  expect(dueAt({ first: 1_000, last: 9_000_000 }, none)).toBe(1_000 + pace.longest)
  expect(dueAt({ first: 1_000, last: 1_000 }, { at: 500, size: 500_000 })).toBe(500 + 30_000)
  expect(dueAt({ first: 1_000, last: 1_000 }, { at: 500, size: 1e9 })).toBe(500 + pace.seldomest)
})

it('writes the empty slot first, then the one that was written first', () => {
  const mark = (at: number) => ({ at, of: 'x' })
  expect([nextSlot([null, null]), nextSlot([mark(1), null]), nextSlot([mark(1), mark(2)]), nextSlot([mark(3), mark(2)])]).toEqual([0, 1, 0, 1])
})

it('tells a slot that was cut off, or of which a bit has turned, from a whole one', () => {
  const [part, rows] = [new Uint8Array([1, 2, 3]), [new Uint8Array([4, 5]), new Uint8Array(0)]]
  expect(readSlot(fillSlot({ part, rows: [] }))).toEqual({ part, rows: [] })
  const bytes = fillSlot({ part, rows })
  expect(readSlot(bytes)).toEqual({ part, rows })
  for (const broken of [bytes.slice(0, -1), new Uint8Array(3), bytes.map((byte, i) => (i === 9 ? byte ^ 1 : byte))]) expect(readSlot(broken)).toBeNull()
})

const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A keeper whose time the test lets pass. */
async function keeping(boxFor: (slots: Slots) => SpareBox = boxOf) {
  let clock = 5_000
  const tasks = new Set<{ readonly at: number; readonly run: () => void }>()
  const hidden = new Set<() => void>()
  const slots: Slots = new Map()
  let tell = (circle: CircleId) => void circle
  const tab = await openTab(slots, undefined, undefined, (circle) => { tell(circle) })
  const round = await makeRound(tab)
  const puts: string[] = []
  let loads = 0
  const box = boxFor(slots)
  const heard: SpareBox = { ...box, put: (name, ...rest) => {
    puts.push(name)
    return box.put(name, ...rest)
  } }
  const keeper = keepSpare({
    ...tab.deps, store: { ...tab.deps.store, load: (circle) => (loads++, tab.deps.store.load(circle)) }, box: heard, now: () => clock, circles: tab.session.circles, pending: createValue([]), alone, idle: () => Promise.resolve(),
    timers: { after(ms, run) {
      const task = { at: clock + ms, run }
      tasks.add(task)
      return () => void tasks.delete(task)
    } },
    lifecycle: { onHide(listener) {
      hidden.add(listener)
      return () => void hidden.delete(listener)
    } },
  })
  tell = (circle) => { keeper.changed(circle) }
  const ofRound = () => puts.filter((name) => name.startsWith(round)).length
  return {
    slots, tab, round, keeper, ofRound, logs: () => loads,
    pass(ms: number) {
      clock += ms
      for (const task of [...tasks]) if (task.at <= clock && tasks.delete(task)) task.run()
    },
    hide: () => { for (const listener of [...hidden]) listener() },
  }
}

it('copies what was there before it began, then a change when it is quiet, and nothing when nothing has changed', async () => {
  const { tab, round, keeper, ofRound, pass, logs } = await keeping()
  // Nor is the log read for it while somebody begins to write.
  pass(pace.quiet - 1)
  await settled()
  expect([ofRound(), logs()]).toEqual([0, 0])
  pass(1)
  await vi.waitFor(() => expect(ofRound()).toBe(1))
  await write(value(await tab.session.open(round, { links: false })), 'more')
  pass(pace.quiet - 1)
  expect(ofRound()).toBe(1)
  pass(pace.quiet)
  await vi.waitFor(() => expect(ofRound()).toBe(2))
  keeper.changed(round)
  pass(pace.longest)
  pass(pace.seldomest)
  expect(ofRound()).toBe(2)
})

it('lets go of what is not known any more, once it has copied', async () => {
  const { slots, pass, ofRound } = await keeping()
  const gone = `${newId(random)}/a2`
  slots.set(gone, { bytes: new Uint8Array(4), mark: { at: 1, of: 'x' } })
  pass(pace.quiet)
  await vi.waitFor(() => expect([ofRound(), slots.has(gone)]).toEqual([1, false]))
})

it('copies at once when the page is hidden, also what is stored just after', async () => {
  const { tab, round, ofRound, hide, slots, pass } = await keeping()
  pass(pace.quiet)
  await vi.waitFor(() => expect(ofRound()).toBe(1))
  const open = value(await tab.session.open(round, { links: false }))
  await write(open, 'before')
  hide()
  await vi.waitFor(() => expect(ofRound()).toBe(2))
  await write(open, 'just after')
  await vi.waitFor(() => expect(ofRound()).toBe(3))
  expect([...slots.values()].some(({ bytes }) => new TextDecoder().decode(bytes).includes('just after'))).toBe(true)
})

it('tries again what the box refused, and only then calls it copied', async () => {
  let refuses = true
  let refused = 0
  const { pass, slots, round } = await keeping((slots) => {
    const box = boxOf(slots)
    return { ...box, put: (...given) => {
      if (!refuses) return box.put(...given)
      refused++
      return Promise.reject(new DOMException('full', 'QuotaExceededError'))
    } }
  })
  pass(pace.quiet)
  await vi.waitFor(() => expect(refused).toBeGreaterThan(0))
  expect(slots.size).toBe(0)
  refuses = false
  await vi.waitFor(() => {
    pass(pace.seldomest)
    expect([...slots.keys()].some((name) => name.startsWith(round))).toBe(true)
  })
})

it('stops when it is told to', async () => {
  const { tab, round, keeper, ofRound, pass, hide } = await keeping()
  pass(pace.quiet)
  await vi.waitFor(() => expect(ofRound()).toBe(1))
  keeper.stop()
  await write(value(await tab.session.open(round, { links: false })), `more ${newId(random)}`)
  hide()
  pass(pace.seldomest)
  expect(ofRound()).toBe(1)
})
