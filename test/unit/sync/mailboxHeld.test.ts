/** What is known to be in a mailbox, and whether a snapshot in it is what it says. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHeld, decodeContent } from '../../../src/sync/mailbox/held.ts'
import { isLong, isWhole } from '../../../src/sync/mailbox/snapshots.ts'
import { seededNumbers } from '../../random.ts'

const below = (seed: number) => {
  const number = seededNumbers(seed)
  return (n: number) => Math.floor(number() * n)
}
const seeds = Array.from({ length: process.env['LONG'] ? 200 : 20 }, (_, i) => i + 1)

/**
 * Three phones write, delete and hear of each other at random; `each` hears every update. Also what it does where it is
 * heard: of two values that were set at once, one is deleted there, and nobody has sent that.
 */
function writeAtRandom(seed: number, each: (update: Uint8Array) => void): Y.Doc[] {
  const draw = below(seed)
  const docs = [1, 2, 3].map(() => new Y.Doc())
  for (const doc of docs) doc.on('update', (update: Uint8Array) => each(update))
  for (let i = 0; i < 60; i++) {
    const [a, b] = [docs[draw(3)], docs[draw(3)]]
    if (a === undefined || b === undefined) continue
    const text = a.getText('rating/a')
    if (draw(4) === 0) Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    else if (draw(3) === 0 && text.length > 2) text.delete(draw(text.length - 1), 1)
    else text.insert(draw(text.length + 1), `${String(i)} `)
    if (draw(5) === 0) a.getMap('people').set(String(draw(4)), i)
  }
  return docs
}

describe('what is held', () => {
  it.each(seeds)('is all of a document when all updates of all its writers are (seed %i)', (seed) => {
    const held = createHeld()
    const whole = new Y.Doc()
    whole.on('update', (update: Uint8Array) => held.add(update))
    const docs = writeAtRandom(seed, (update) => held.add(update))
    for (const doc of docs) {
      expect(held.has(Y.snapshot(doc))).toBe(true)
      Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
    }
    expect(held.has(Y.snapshot(whole))).toBe(true)
    const unheard = new Y.Doc()
    Y.applyUpdate(unheard, Y.encodeStateAsUpdate(whole))
    unheard.getText('rating/a').insert(0, 'more')
    expect(held.has(Y.snapshot(unheard))).toBe(false)
  })

  it.each(seeds)('and what it lacks makes the rest whole (seed %i)', (seed) => {
    const draw = below(seed + 1)
    const held = createHeld()
    const box = new Y.Doc()
    const docs = writeAtRandom(seed, (update) => {
      if (draw(3) === 0) return
      held.add(update)
      Y.applyUpdate(box, update)
    })
    for (const doc of docs) {
      const update = held.lacking(doc)
      held.add(update)
      Y.applyUpdate(box, update)
      expect(held.has(Y.snapshot(doc))).toBe(true)
    }
    const whole = new Y.Doc()
    for (const doc of docs) Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
    expect(box.getText('rating/a').toString()).toBe(whole.getText('rating/a').toString())
    expect(box.getMap('people').toJSON()).toEqual(whole.getMap('people').toJSON())
  })

  it('sees a deletion alone', () => {
    const held = createHeld()
    const doc = new Y.Doc()
    doc.getText('rating/a').insert(0, 'abcdef')
    held.add(Y.encodeStateAsUpdate(doc))
    expect(held.has(Y.snapshot(doc))).toBe(true)
    doc.getText('rating/a').delete(2, 2)
    expect(held.has(Y.snapshot(doc))).toBe(false)
    held.add(held.lacking(doc))
    expect(held.has(Y.snapshot(doc))).toBe(true)
  })

  it('is remembered as bytes, and nothing else is', () => {
    const held = createHeld()
    const [doc] = writeAtRandom(7, (update) => held.add(update))
    const found = decodeContent(Y.encodeSnapshot(held.content()))
    expect(doc !== undefined && found !== null && createHeld(found).has(Y.snapshot(doc))).toBe(true)
    for (const wrong of [null, 'x', new Uint8Array([9, 255, 255]), {}]) expect(decodeContent(wrong)).toBeNull()
  })
})

describe('a snapshot of somebody else', () => {
  const phone = () => {
    const doc = new Y.Doc()
    doc.getText('rating/a').insert(0, 'Vi lärde oss något.')
    doc.getMap('people').set('k', 'Karin')
    return doc
  }

  it('is whole when it holds what was there, also with more', () => {
    const doc = phone()
    const before = Y.snapshot(doc)
    expect(isWhole(doc, Y.encodeStateAsUpdate(doc), [], before)).toBe(true)
    doc.getText('rating/a').insert(0, 'Mer. ')
    expect(isWhole(doc, Y.encodeStateAsUpdate(doc), [], before)).toBe(true)
  })

  it('may lack what was put while it was made', () => {
    const doc = phone()
    const early = Y.encodeStateAsUpdate(doc)
    const meanwhile: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => meanwhile.push(update))
    doc.getText('rating/a').delete(0, 3)
    expect(isWhole(doc, early, meanwhile, Y.snapshot(doc))).toBe(true)
    expect(isWhole(doc, early, [], Y.snapshot(doc))).toBe(false)
  })

  it('is not whole when it is empty, no update at all, or has other content under the same numbers', () => {
    const doc = phone()
    const before = Y.snapshot(doc)
    expect(isWhole(doc, Y.encodeStateAsUpdate(new Y.Doc()), [], before)).toBe(false)
    expect(isWhole(doc, new Uint8Array([1, 2, 3]), [], before)).toBe(false)
    const forged = new Y.Doc()
    forged.clientID = doc.clientID
    forged.getText('rating/a').insert(0, 'Vi lärde oss inget..')
    forged.getMap('people').set('k', 'Karin')
    expect(isWhole(doc, Y.encodeStateAsUpdate(forged), [], before)).toBe(false)
  })
})

it('is due after many entries, or some heavy ones, and not before all has been read', () => {
  const head = { base: 0, last: 400, until: 0, kept: 1000, count: 400, born: 1 }
  expect(isLong(head, { covered: 0, cursor: 400 })).toBe(true)
  expect(isLong(head, { covered: 0, cursor: 399 })).toBe(false)
  expect(isLong(head, { covered: 1, cursor: 400 })).toBe(false)
  expect(isLong({ ...head, last: 50, kept: 2_000_000 }, { covered: 0, cursor: 50 })).toBe(true)
})
