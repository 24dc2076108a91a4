import { describe, expect, it } from 'vitest'
import { byOrder, keyBetween, keysInOrder } from '../../../src/model/order.ts'
import { seeded } from './random.ts'

const seed = Number(process.env['SEED'] ?? 20260114)

describe(`order keys (seed ${String(seed)})`, () => {
  it('stay strictly between their neighbours over 10 000 insertions', () => {
    const random = seeded(seed)
    const keys: string[] = []
    for (let i = 0; i < 10_000; i++) {
      const at = random.int(keys.length + 1)
      const [before, after] = [keys[at - 1] ?? null, keys[at] ?? null]
      const key = keyBetween(before, after, random.bytes)
      if (before !== null && !(before < key)) throw new Error(`${key} is not after ${before}`)
      if (after !== null && !(key < after)) throw new Error(`${key} is not before ${after}`)
      keys.splice(at, 0, key)
    }
    expect([...keys].sort()).toEqual(keys)
    expect(new Set(keys).size).toBe(10_000)
  })

  it.each([
    ['first', () => 0],
    ['last', (n: number) => n],
    ['second', (n: number) => Math.min(1, n)],
    ['last but one', (n: number) => Math.max(0, n - 1)],
  ])('stay in order and short when all are put in %s', (_, place) => {
    const random = seeded(seed)
    const keys: string[] = []
    for (let i = 0; i < 500; i++) {
      const at = place(keys.length)
      keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null, random.bytes))
    }
    expect([...keys].sort()).toEqual(keys)
    // As long as the documents read them.
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(200)
  })

  it('come just after two that are equal, or that stand in the wrong order', () => {
    const random = seeded(seed)
    for (let i = 0; i < 1000; i++) {
      const key = keyBetween(null, null, random.bytes)
      expect(keyBetween(key, key, random.bytes) > key).toBe(true)
      const higher = keyBetween(key, null, random.bytes)
      expect(keyBetween(higher, key, random.bytes) > higher).toBe(true)
    }
  })

  it('keep two phones apart that insert at the same place, so that a third can go between', () => {
    const random = seeded(seed)
    for (let i = 0; i < 1000; i++) {
      const [one, two] = [keyBetween('a1', 'b1', random.bytes), keyBetween('a1', 'b1', random.bytes)].sort()
      if (one === undefined || two === undefined || one === two) continue
      const between = keyBetween(one, two, random.bytes)
      expect(one < between && between < two).toBe(true)
    }
  })

  it.each([
    [null, ''],
    [null, '0'],
    [null, '000'],
    ['a', 'a0'],
    ['a', 'a000'],
    ['A', 'B'],
    [null, 'Ö'],
    ['', 'å'],
    ['', ''],
  ])('answer also between %j and %j, which no phone of ours has written', (before, after) => {
    const key = keyBetween(before, after, seeded(seed).bytes)
    expect(key).toMatch(/^[0-9a-z]*[1-9a-z]$/)
  })

  it('are made in order for a whole list, with room between', () => {
    const random = seeded(seed)
    const keys = keysInOrder(120, random.bytes)
    expect([...keys].sort()).toEqual(keys)
    keys.slice(1).forEach((after, i) => {
      const key = keyBetween(keys[i] ?? null, after, random.bytes)
      expect((keys[i] ?? '') < key && key < after).toBe(true)
    })
    expect(keysInOrder(0, random.bytes)).toEqual([])
  })

  it('are compared as text, ties by id', () => {
    const list = [
      { order: 'b', id: '1' },
      { order: 'a', id: '2' },
      { order: 'a', id: '1' },
    ]
    expect(list.sort(byOrder).map((item) => item.order + item.id)).toEqual(['a1', 'a2', 'b1'])
    expect(byOrder({ order: 'a', id: '1' }, { order: 'a', id: '1' })).toBe(0)
  })
})
