import { beforeEach, describe, expect, test } from 'vitest'
import { type Asking, createAsking } from '../../../src/sync/asking.ts'
import type { Peer } from '../../../src/sync/peer.ts'

let time: number
let tasks: { readonly at: number; readonly task: () => void }[]
const timers = {
  after(ms: number, task: () => void) {
    const entry = { at: time + ms, task }
    tasks.push(entry)
    return () => {
      tasks = tasks.filter((each) => each !== entry)
    }
  },
}
function pass(ms: number): void {
  const end = time + ms
  for (;;) {
    const next = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
    if (next === undefined) break
    tasks = tasks.filter((each) => each !== next)
    time = next.at
    next.task()
  }
  time = end
}

let asks: string[]
let ahead: Set<string>
let lacking: Set<string>
/** What was told of: still missing, or among casts that are not opened yet. */
let isMissing: boolean
let mayCome: boolean
let asking: Asking
let coming: number
const peer = (name: string) => ({ session: name, get coming() { return coming }, ask: () => void asks.push(name) }) as unknown as Peer
const a = peer('a')
const b = peer('b')

beforeEach(() => {
  time = 0
  tasks = []
  asks = []
  ahead = new Set()
  lacking = new Set()
  isMissing = true
  mayCome = false
  coming = 0
  asking = createAsking({
    now: () => time,
    timers,
    peers: () => [a, b],
    isAhead: ({ session }) => ahead.has(session),
    lacks: ({ session }) => lacking.has(session),
    missing: () => (lacking.size === 0 ? null : { mayCome: () => mayCome, isMissing: () => isMissing }),
    lacksElsewhere: () => false,
    vector: () => new Uint8Array(),
  })
})

describe('who is asked', () => {
  test('who had more when its channel began, at once, and one at a time', () => {
    ahead = new Set(['a', 'b'])
    asking.look()
    asking.look()
    expect(asks).toEqual(['a'])
    ahead.delete('a')
    asking.answered(a)
    expect(asks).toEqual(['a', 'b'])
  })

  test('who tells of something later, when it has not come in a while', () => {
    lacking.add('b')
    asking.look()
    pass(399)
    expect(asks).toEqual([])
    pass(1)
    expect(asks).toEqual(['b'])
  })

  test('nobody, when it came by itself, though something newer has been told of', () => {
    lacking.add('b')
    asking.look()
    isMissing = false
    pass(400)
    expect(asks).toEqual([])
    isMissing = true
    pass(400)
    expect(asks).toEqual(['b'])
  })

  test('nobody, while casts that had come before it was told of wait to be opened', () => {
    lacking.add('b')
    mayCome = true
    asking.look()
    pass(60_000)
    expect(asks).toEqual([])
    mayCome = false
    pass(400)
    expect(asks).toEqual(['b'])
  })

  test('an answer is no reason to ask the next one at once for what was only told of', () => {
    ahead.add('a')
    asking.look()
    ahead.clear()
    lacking.add('b')
    asking.answered(a)
    expect(asks).toEqual(['a'])
    pass(400)
    expect(asks).toEqual(['a', 'b'])
  })

  test('the next one, when there is no answer or the one that was asked has gone', () => {
    lacking = new Set(['a', 'b'])
    asking.look()
    pass(400)
    expect(asks).toEqual(['a'])
    pass(3_000)
    expect(asks).toEqual(['a', 'b'])
    asking.left(b)
    pass(400)
    expect(asks).toEqual(['a', 'b', 'a'])
  })

  test('nobody else, while the answer comes bit by bit; but not for ever', () => {
    lacking = new Set(['a', 'b'])
    asking.look()
    pass(400)
    for (let i = 0; i < 15; i++) {
      coming += 16_000
      pass(3_000)
    }
    expect(asks).toEqual(['a'])
    pass(3_000)
    expect(asks).toEqual(['a', 'b'])
    for (let i = 0; i < 30; i++) {
      coming += 1
      pass(3_000)
    }
    expect(asks).toEqual(['a', 'b', 'a'])
  })

  test('one alone again and again, but not more often than once a second', () => {
    lacking.add('a')
    for (let i = 0; i < 100; i++) {
      asking.look()
      asking.answered(a)
      pass(100)
    }
    expect(asks.length).toBeGreaterThan(5)
    expect(asks.length).toBeLessThanOrEqual(10)
  })
})
