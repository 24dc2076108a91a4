/** What a page was writing when it was left, and its store never heard of: the next one has it, and nothing of it is left beside the log. */
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { lastWordsOf } from '../../../src/session/lastWords.ts'
import { applyLog, mergeLog } from '../../../src/session/log.ts'
import { type Persistence, persist } from '../../../src/session/persist.ts'
import { createMemoryStore, emptyShelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { placeOf } from './wordsPlace.ts'

const circle = newId<CircleId>((n) => new Uint8Array(n).fill(1))
const other = newId<CircleId>((n) => new Uint8Array(n).fill(2))

interface Page extends Persistence {
  readonly doc: Y.Doc
  write(text: string): void
  /** The browser hides it; what it does afterwards counts only if it lives on. */
  hide(): void
}

let pages = 0

/** A page on what the others of its browser have stored. `hangs`: what it appends never reaches the log. */
function open(shelf: ReturnType<typeof emptyShelf>, items: Map<string, string>, { hangs = false, durable = true, isHidden = (): boolean => false } = {}): Page {
  const inner = createMemoryStore(shelf)
  const append: Store['append'] = (of, update) => (hangs ? new Promise(() => undefined) : inner.append(of, update))
  const doc = new Y.Doc()
  applyLog(doc, shelf.logs.get(circle) ?? [])
  let hide = () => {}
  const name = `page${String(++pages)}`
  const persistence = persist(doc, circle, { ...inner, durable, append }, {
    timers: { after: () => () => undefined },
    lifecycle: { onHide: (listener) => ((hide = listener), () => undefined), isHidden },
    lastWords: (of) => lastWordsOf(() => placeOf(items), name, () => of),
  })
  return { ...persistence, doc, write: (text) => { doc.getText('t').insert(doc.getText('t').length, text) }, hide: () => { hide() } }
}

const textOf = ({ doc }: Page) => doc.getText('t').toJSON()

function stored(shelf: ReturnType<typeof emptyShelf>): string {
  const doc = new Y.Doc()
  applyLog(doc, shelf.logs.get(circle) ?? [])
  return doc.getText('t').toJSON()
}

it('has what the store did not take before the page was gone, stores it, and keeps it nowhere else', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  const left = open(shelf, items, { hangs: true })
  left.write('one ')
  void left.flush()
  left.write('two')
  expect(items.size).toBe(0)
  left.hide()
  expect([...items.values()].join('')).toContain('one ')
  expect(stored(shelf)).toBe('')

  const next = open(shelf, items)
  expect(textOf(next)).toBe('one two')
  // Until it is stored it stands there: this page may be left too.
  expect(items.size).toBe(1)
  await next.flush()
  expect(stored(shelf)).toBe('one two')
  expect(items.size).toBe(0)
})

it('keeps nothing when all is stored, and no longer than until it is', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  const page = open(shelf, items)
  page.write('one')
  await page.flush()
  page.hide()
  expect(items.size).toBe(0)
  page.write(' two')
  page.hide()
  expect(items.size).toBe(1)
  await vi.waitFor(() => expect(items.size).toBe(0))
  expect(stored(shelf)).toBe('one two')
})

it('hands on what one page after the other is left with', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  for (const word of ['one', ' two', ' three']) {
    const page = open(shelf, items, { hangs: true })
    page.write(word)
    page.hide()
    expect(items.size).toBe(1)
  }
  const last = open(shelf, items)
  expect(textOf(last)).toBe('one two three')
  await last.flush()
  expect([stored(shelf), items.size]).toEqual(['one two three', 0])
})

it('takes in what another page has left meanwhile, and lets go of what was stored after all', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  const here = open(shelf, items)
  const there = open(shelf, items, { hangs: true })
  there.write('late')
  there.hide()
  here.takeLeft()
  expect(textOf(here)).toBe('late')
  await here.flush()
  expect([stored(shelf), items.size]).toEqual(['late', 0])
  // Its store had taken it, and it was killed before it heard.
  there.hide()
  const next = open(shelf, items)
  await next.flush()
  expect([stored(shelf), items.size]).toEqual(['late', 0])
})

it('waits with what stands on a row that is missing, until that is here', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  const first = new Y.Doc()
  first.getText('t').insert(0, 'one')
  const row = Y.encodeStateAsUpdate(first)
  const before = Y.encodeStateVector(first)
  first.getText('t').insert(3, ' two')
  lastWordsOf(() => placeOf(items), 'gone', () => circle).keep(Y.encodeStateAsUpdate(first, before))
  const page = open(shelf, items)
  await page.flush()
  expect([textOf(page), items.size]).toEqual(['', 0])
  shelf.logs.get(circle)?.push(row)
  expect(stored(shelf)).toBe('one two')
})

it('is of one circle, leaves alone what is damaged or too much, and is quiet where the browser keeps nothing', () => {
  const items = new Map<string, string>()
  const words = (of: CircleId, page: string) => lastWordsOf(() => placeOf(items), page, () => of)
  words(circle, 'a').keep(new Uint8Array([1, 200, 0]))
  words(other, 'a').keep(new Uint8Array([2]))
  expect([words(circle, 'b').take(), words(other, 'b').take()]).toEqual([[new Uint8Array([1, 200, 0])], [new Uint8Array([2])]])
  words(circle, 'c').keep(new Uint8Array(300_000))
  expect(items.size).toBe(2)
  for (const [name, text] of items) items.set(name, text.slice(0, -1))
  const both = [words(circle, 'b'), words(other, 'b')]
  expect(both.map((each) => each.take())).toEqual([[], []])
  for (const each of both) each.forget()
  expect(items.size).toBe(0)
  const refused = lastWordsOf(() => { throw new DOMException('no', 'SecurityError') }, 'a', () => circle)
  refused.keep(new Uint8Array([1]))
  refused.forget()
  expect(refused.take()).toEqual([])
})

it('lets what is no update of Yjs go, and touches nothing where nothing is stored', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  lastWordsOf(() => placeOf(items), 'gone', () => circle).keep(Uint8Array.of(1, 1, 255, 255))
  const memory = open(emptyShelf(), items, { durable: false })
  memory.write('only here')
  memory.hide()
  expect([...items.keys()].map((name) => name.slice(-4))).toEqual(['gone'])
  const page = open(shelf, items)
  expect([textOf(page), items.size]).toEqual(['', 0])
  page.write('one')
  await page.flush()
  expect(mergeLog(shelf.logs.get(circle) ?? []).length).toBeGreaterThan(0)
})

it('lets go of its own with those it took: a circle that is left leaves nothing', () => {
  const items = new Map<string, string>()
  lastWordsOf(() => placeOf(items), 'here', () => circle).keep(new Uint8Array([1]))
  lastWordsOf(() => placeOf(items), 'gone', () => circle).keep(new Uint8Array([2]))
  // As a session does that drops a circle: it asks anew.
  const words = lastWordsOf(() => placeOf(items), 'here', () => circle)
  words.take()
  words.forget()
  expect(items.size).toBe(0)
})

it('leaves alone what a page that lives on has put in the place of what was taken', () => {
  const items = new Map<string, string>()
  const there = lastWordsOf(() => placeOf(items), 'there', () => circle)
  const here = lastWordsOf(() => placeOf(items), 'here', () => circle)
  there.keep(new Uint8Array([1]))
  expect(here.take()).toEqual([new Uint8Array([1])])
  there.keep(new Uint8Array([1, 2]))
  here.forget()
  expect(here.take()).toEqual([new Uint8Array([1, 2])])
  here.forget()
  expect(items.size).toBe(0)
})

it('has the word that the keyboard finished when the page was hidden already', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  let isHidden = false
  const left = open(shelf, items, { hangs: true, isHidden: () => isHidden })
  left.write('fråg')
  isHidden = true
  left.hide()
  left.write('an')
  const next = open(shelf, items)
  expect(textOf(next)).toBe('frågan')
  await next.flush()
  expect(items.size).toBe(0)
})

it('is found under the id that a circle is stored under, when the page began in memory with another', () => {
  const items = new Map<string, string>()
  let storedAs = other
  const words = lastWordsOf(() => placeOf(items), 'began', () => storedAs)
  storedAs = circle
  words.keep(new Uint8Array([1]))
  expect(lastWordsOf(() => placeOf(items), 'next', () => circle).take()).toEqual([new Uint8Array([1])])
})
