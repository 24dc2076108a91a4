import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { origins } from '../../../src/document/origins.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { fail, ok } from '../../../src/model/result.ts'
import { manyRows } from '../../../src/session/compaction.ts'
import { applyLog } from '../../../src/session/log.ts'
import { compactDelay, gatherTime, persist, retryTimes } from '../../../src/session/persist.ts'
import type { Saved } from '../../../src/session/port.ts'
import { createMemoryStore, emptyShelf } from '../../../src/storage/memoryStore.ts'
import type { Store, StorageError } from '../../../src/storage/port.ts'

const circle = newId<CircleId>((n) => new Uint8Array(n).fill(1))

/** A document on a memory store that claims to be durable; time, faults and the pace are in the test's hand. */
function setUp(options: { durable?: boolean; shelf?: ReturnType<typeof emptyShelf> } = {}) {
  const shelf = options.shelf ?? emptyShelf()
  const inner = createMemoryStore(shelf)
  const state = { fault: null as StorageError | null, appends: 0, compactions: 0, damaged: 0 }
  let gate: Promise<void> | null = null
  const store: Store = {
    ...inner,
    durable: options.durable ?? true,
    async append(id, update) {
      state.appends++
      const fault = state.fault
      await gate
      return fault === null ? inner.append(id, update) : fail(fault)
    },
    compact(id, merge) {
      state.compactions++
      return inner.compact(id, merge)
    },
    async count(id) {
      const counted = await inner.count(id)
      return counted.ok ? ok(counted.value + state.damaged) : counted
    },
  }
  const time = manualTime()
  const hide = new Set<() => void>()
  const doc = new Y.Doc()
  applyLog(doc, shelf.logs.get(circle) ?? [])
  const lifecycle = {
    onHide(listener: () => void) {
      hide.add(listener)
      return () => void hide.delete(listener)
    },
  }
  const persistence = persist(doc, circle, store, { timers: time, lifecycle })
  const heard: Saved[] = []
  persistence.saved.subscribe(() => heard.push(persistence.saved.get()))
  return {
    ...persistence,
    state,
    time,
    hide,
    heard,
    doc,
    write: (text: string) => doc.getText('t').insert(doc.getText('t').length, text),
    /** Holds every append back until the answer is called. */
    hold() {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return () => {
        gate = null
        open()
      }
    },
    /** As when the browser throws the database away. */
    empty: () => void shelf.logs.delete(circle),
    rows: () => shelf.logs.get(circle)?.length ?? 0,
    stored() {
      const read = new Y.Doc()
      expect(applyLog(read, shelf.logs.get(circle) ?? [])).toBe(0)
      return read.getText('t').toJSON()
    },
  }
}

/** Time that stands still until it is moved; between two timers it lets every settled promise run on. */
function manualTime() {
  let now = 0
  const waiting = new Map<() => void, number>()
  return {
    waiting,
    after(ms: number, run: () => void) {
      const entry = () => run()
      waiting.set(entry, now + ms)
      return () => void waiting.delete(entry)
    },
    async pass(ms: number) {
      const end = now + ms
      for (;;) {
        await settled()
        const due = [...waiting].filter(([, at]) => at <= end).sort(([, a], [, b]) => a - b)[0]
        if (due === undefined) break
        now = due[1]
        waiting.delete(due[0])
        due[0]()
      }
      now = end
    },
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('persist', () => {
  it('gathers what is written in a moment into one row, and says saved after the commit only', async () => {
    const t = setUp()
    const open = t.hold()
    t.write('hej')
    t.write(' alla')
    expect(t.saved.get()).toBe('saving')
    await t.time.pass(gatherTime - 1)
    expect(t.state.appends).toBe(0)
    await t.time.pass(1)
    expect(t.state.appends).toBe(1)
    expect(t.saved.get()).toBe('saving')
    open()
    await settled()
    expect(t.heard).toEqual(['saving', 'saved'])
    expect(t.rows()).toBe(1)
    expect(t.stored()).toBe('hej alla')
  })

  it('does not write back what it read from the log, but what came from others', async () => {
    const t = setUp()
    const other = new Y.Doc()
    other.getText('t').insert(0, 'x')
    const update = Y.encodeStateAsUpdate(other)
    Y.applyUpdate(t.doc, update, origins.log)
    await t.flush()
    expect([t.rows(), t.heard]).toEqual([0, []])
    other.getText('t').insert(1, 'y')
    Y.applyUpdate(t.doc, Y.encodeStateAsUpdate(other), origins.sync)
    await t.flush()
    expect(t.rows()).toBe(1)
  })

  it('is not saved while newer words wait, and writes one row at a time', async () => {
    const t = setUp()
    const open = t.hold()
    t.write('a')
    await t.time.pass(gatherTime)
    t.write('b')
    await t.time.pass(10 * gatherTime)
    expect(t.state.appends).toBe(1)
    open()
    await settled()
    expect(t.saved.get()).toBe('saving')
    await t.time.pass(gatherTime)
    expect(t.saved.get()).toBe('saved')
    expect([t.rows(), t.stored()]).toEqual([2, 'ab'])
  })

  it('writes at once when the page is hidden, also while a write is on its way', async () => {
    const t = setUp()
    const open = t.hold()
    t.write('a')
    await t.time.pass(gatherTime)
    t.write('b')
    for (const listener of t.hide) listener()
    expect(t.state.appends).toBe(2)
    open()
    await settled()
    expect(t.saved.get()).toBe('saved')
    expect(t.stored()).toBe('ab')
  })

  it('keeps what could not be written, says why, and retries later and later', async () => {
    const t = setUp()
    t.state.fault = 'full'
    t.write('a')
    await t.time.pass(gatherTime)
    expect(t.saved.get()).toEqual({ failed: 'full' })
    expect(t.state.appends).toBe(1)
    await t.time.pass(retryTimes.first - 1)
    expect(t.state.appends).toBe(1)
    await t.time.pass(1)
    expect(t.state.appends).toBe(2)
    await t.time.pass(2 * retryTimes.first)
    expect(t.state.appends).toBe(3)
    await t.time.pass(100 * retryTimes.longest)
    expect(t.state.appends).toBeGreaterThan(100)
    t.state.fault = null
    await t.time.pass(retryTimes.longest)
    expect(t.heard).toEqual(['saving', { failed: 'full' }, 'saved'])
    expect(t.stored()).toBe('a')
  })

  it('tries again at the next edit, with all that waits, in one row', async () => {
    const t = setUp()
    t.state.fault = 'failed'
    t.write('a')
    await t.time.pass(gatherTime)
    t.state.fault = null
    // Faster than the gathering: typing on must not put the write off.
    for (const letter of 'bcdef') {
      t.write(letter)
      await t.time.pass(gatherTime / 5)
    }
    expect(t.saved.get()).toBe('saved')
    expect([t.rows(), t.stored()]).toEqual([1, 'abcdef'])
  })

  it('loses nothing when a write fails behind a later one that succeeds', async () => {
    const t = setUp()
    const open = t.hold()
    t.state.fault = 'failed'
    t.write('a')
    const first = t.flush()
    t.state.fault = null
    t.write('b')
    const second = t.flush()
    open()
    await Promise.all([first, second])
    expect(t.saved.get()).toEqual({ failed: 'failed' })
    await t.time.pass(retryTimes.first)
    expect(t.saved.get()).toBe('saved')
    expect(t.stored()).toBe('ab')
  })

  it('says memory where nothing is durable', async () => {
    const t = setUp({ durable: false })
    expect(t.saved.get()).toBe('memory')
    t.write('a')
    await t.flush()
    expect([t.saved.get(), t.heard, t.stored()]).toEqual(['memory', [], 'a'])
  })

  it('writes what waits when it closes, once, and lets go of everything', async () => {
    const t = setUp()
    t.write('a')
    await Promise.all([t.close(), t.close()])
    expect([t.stored(), t.rows(), t.saved.get()]).toEqual(['a', 1, 'saved'])
    t.write('b')
    await t.flush()
    await t.time.pass(retryTimes.longest)
    expect([t.rows(), t.hide.size, t.time.waiting.size]).toEqual([1, 0, 0])
  })

  it('does not retry after it has closed, and says that it failed', async () => {
    const t = setUp()
    t.state.fault = 'full'
    t.write('a')
    await t.close()
    expect([t.saved.get(), t.time.waiting.size]).toEqual([{ failed: 'full' }, 0])
  })

  it('joins a burst of hundreds of updates from the network into one row', async () => {
    const t = setUp()
    const other = new Y.Doc()
    other.on('update', (update: Uint8Array) => Y.applyUpdate(t.doc, update, origins.sync))
    for (let i = 0; i < 700; i++) other.getText('t').insert(i, String(i % 10))
    await t.time.pass(gatherTime)
    expect(t.rows()).toBe(1)
    expect(t.stored()).toBe(other.getText('t').toJSON())
  })
})

describe('a log that has lost what it had', () => {
  it('is given all of the document again, and is not called saved until it has it', async () => {
    const t = setUp()
    t.write('one ')
    await t.flush()
    t.empty()
    t.write('two')
    t.rewrite()
    expect(t.saved.get()).toBe('saving')
    await t.time.pass(gatherTime)
    expect([t.saved.get(), t.stored()]).toEqual(['saved', 'one two'])
  })

  it('is tried no sooner than it would be: on a full disk it is lost each time it is opened', async () => {
    const t = setUp()
    t.write('one')
    t.state.fault = 'full'
    await t.flush()
    const before = t.state.appends
    for (let i = 0; i < 5; i++) t.rewrite()
    await t.time.pass(retryTimes.first - 1)
    expect(t.state.appends).toBe(before)
    t.state.fault = null
    await t.time.pass(1)
    expect([t.saved.get(), t.stored()]).toEqual(['saved', 'one'])
  })
})

describe('compaction', () => {
  const shelfOf = async (rows: number) => {
    const shelf = emptyShelf()
    const t = setUp({ shelf })
    for (let i = 0; i < rows; i++) {
      t.write(String(i % 10))
      await t.flush()
    }
    await t.close()
    expect(t.rows()).toBe(rows)
    return shelf
  }

  it('folds a long log after opening, not before the first screen, and never while a write waits', async () => {
    const t = setUp({ shelf: await shelfOf(manyRows.onOpening + 1) })
    const before = t.doc.getText('t').toJSON()
    await t.time.pass(compactDelay - 1)
    expect(t.state.compactions).toBe(0)
    t.write('!')
    await t.time.pass(1)
    expect([t.saved.get(), t.state.compactions]).toEqual(['saving', 0])
    await t.time.pass(gatherTime)
    expect([t.state.compactions, t.rows(), t.stored()]).toEqual([1, 1, `${before}!`])
  })

  it('leaves a short log alone until it has grown long', async () => {
    const t = setUp({ shelf: await shelfOf(manyRows.onOpening) })
    await t.time.pass(compactDelay)
    expect(t.state.compactions).toBe(0)
    while (t.rows() <= manyRows.whileOpen - 1) {
      t.write('x')
      await t.flush()
    }
    expect(t.state.compactions).toBe(0)
    t.write('y')
    await t.time.pass(gatherTime)
    expect([t.state.compactions, t.rows()]).toEqual([1, 1])
    expect(t.stored()).toBe(t.doc.getText('t').toJSON())
  })

  it('keeps what waits for a row that is missing', async () => {
    const shelf = await shelfOf(manyRows.onOpening + 2)
    const missing = shelf.logs.get(circle)?.splice(5, 1) ?? []
    const t = setUp({ shelf })
    await t.time.pass(compactDelay)
    expect([t.rows(), t.stored()]).toEqual([1, '01234'])
    // The row comes back from another phone: everything after it is there again.
    applyLog(t.doc, [...(shelf.logs.get(circle) ?? []), ...missing])
    expect(t.doc.getText('t').length).toBe(manyRows.onOpening + 2)
  })

  it('does not fold a log again and again for rows that are damaged, and stay', async () => {
    const t = setUp({ shelf: await shelfOf(manyRows.onOpening) })
    t.state.damaged = manyRows.whileOpen + 1
    await t.time.pass(compactDelay)
    expect([t.state.compactions, t.rows()]).toEqual([1, 1])
    for (let i = 0; i < manyRows.whileOpen; i++) {
      t.write('x')
      await t.flush()
    }
    expect(t.state.compactions).toBe(1)
    t.write('y')
    await t.flush()
    expect([t.state.compactions, t.rows()]).toEqual([2, 1])
  })

  it('leaves a log alone that holds a row Yjs cannot read', async () => {
    const shelf = await shelfOf(manyRows.onOpening + 1)
    shelf.logs.get(circle)?.push(Uint8Array.of(1, 1, 255, 255))
    const rows = manyRows.onOpening + 2
    const t = setUp({ shelf })
    await t.time.pass(compactDelay)
    expect([t.state.compactions, t.rows()]).toEqual([1, rows])
    t.write('more')
    await t.time.pass(gatherTime)
    expect([t.state.compactions, t.rows()]).toEqual([1, rows + 1])
  })
})
