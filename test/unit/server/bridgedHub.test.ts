import { describe, expect, test } from 'vitest'
import { createBridgedHub } from '../../../src/server/bridgedHub.ts'
import { missingPairs } from '../../../src/server/crossings.ts'
import { createRelayHub, type RelayHub, type RelayStay } from '../../../src/server/relayHub.ts'
import { seededNumbers } from '../../random.ts'
import { createMemoryLines } from './memoryLine.ts'

interface Page {
  readonly hub: RelayHub
  readonly stay: RelayStay
  readonly channels: Set<number>
  readonly words: Set<number>
  readonly casts: number[]
  /** What was asked of it on a single channel. */
  asked: number
  say(word: number): void
}

const question = 200

/** As the engine does: what is new is passed on to all others. */
function newPage(hub: RelayHub): Page {
  const channels = new Set<number>()
  const words = new Set<number>()
  const owner = {}
  const page: Page = {
    hub,
    channels,
    words,
    casts: [],
    asked: 0,
    stay: {
      owner,
      met: (channel) => void channels.add(channel),
      said(_channel, bytes) {
        const word = bytes[0] ?? 0
        if (word === question) page.asked++
        else if (!words.has(word)) page.say(word)
      },
      granted: () => undefined,
      ended: (channel) => void channels.delete(channel),
      cast: (bytes) => void page.casts.push(...bytes),
    },
    say(word) {
      words.add(word)
      for (const channel of channels) hub.say(channel, owner, new Uint8Array([word]))
    },
  }
  return page
}

function servers(count: number, pick: (n: number) => number, members = 200) {
  const lines = createMemoryLines()
  const ends = Array.from({ length: count }, () => lines.add())
  const limits = { members, window: 1_000, drawn: 1 }
  const hubs = ends.map(({ line }) => createBridgedHub(createRelayHub(pick, limits), line, pick, limits))
  return { lines, ends, hubs }
}

describe('hubs of several servers', () => {
  test('what is cast is heard once by everybody else in the room, and by nobody while the line is down', () => {
    const { lines, ends: [first], hubs } = servers(3, () => 0)
    const pages = [0, 0, 1, 2, 2].map((at) => newPage(hubs[at]!))
    const other = newPage(hubs[1]!)
    for (const { hub, stay } of pages) hub.join('room', stay)
    other.hub.join('elsewhere', other.stay)
    lines.deliver()
    const cast = (word: number) => pages[0]?.hub.cast(pages[0].stay, new Uint8Array([word]))
    cast(1)
    lines.deliver()
    expect(pages.map(({ casts }) => casts)).toEqual([[], [1], [1], [1], [1]])
    first?.drop()
    cast(2)
    lines.deliver()
    expect(pages.map(({ casts }) => casts)).toEqual([[], [1, 2], [1], [1], [1]])
    expect(other.casts).toEqual([])
  })

  test('a room whose pages and lines come and go is whole when all are up, and nobody has a channel to nobody (seeds 1-20)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededNumbers(seed)
      const pick = (n: number) => Math.floor(random() * n)
      const { lines, ends, hubs } = servers(1 + (seed % 4), pick)
      const down = new Set<number>()
      const pages: Page[] = []
      for (let step = 0; step < 80; step++) {
        const at = pick(ends.length)
        const drawn = random()
        if (drawn < 0.5 || pages.length === 0) {
          const page = newPage(hubs[at]!)
          pages.push(page)
          expect(page.hub.join('room', page.stay)).toBe('joined')
        } else if (drawn < 0.85) {
          const [gone] = pages.splice(pick(pages.length), 1)
          if (gone !== undefined) gone.hub.leave(gone.stay)
        } else if (down.delete(at)) ends[at]?.raise()
        else if (ends.length > 1) {
          down.add(at)
          ends[at]?.drop()
        }
        // Often something else happens before all have heard of it.
        if (random() < 0.5) lines.deliver()
        if (step % 8 !== 7) continue
        for (const each of [...down]) ends[each]?.raise()
        down.clear()
        lines.deliver()
        for (const page of pages) page.words.clear()
        pages[0]?.say(1)
        lines.deliver()
        expect(pages.filter(({ words }) => words.has(1)).length, `seed ${seed}, step ${step}`).toBe(pages.length)
        for (const page of pages) page.asked = 0
        for (const { hub, stay, channels } of pages) for (const channel of channels) hub.say(channel, stay.owner, new Uint8Array([question]))
        lines.deliver()
        expect(pages.map(({ asked }) => asked), `seed ${seed}, step ${step}`).toEqual(pages.map(({ channels }) => channels.size))
      }
      for (const { hub, stay } of pages) hub.leave(stay)
      lines.deliver()
      expect(hubs.map((hub) => hub.rooms)).toEqual(hubs.map(() => 0))
    }
  })

  test('a channel that a page has ended is not opened again, while both are there', () => {
    const { lines, hubs } = servers(2, () => 0)
    const [a, b] = hubs.map(newPage) as [Page, Page]
    for (const { hub, stay } of [a, b]) hub.join('room', stay)
    lines.deliver()
    expect([a.channels.size, b.channels.size]).toEqual([1, 1])
    for (const channel of a.channels) a.hub.end(channel, a.stay.owner)
    a.channels.clear()
    const third = newPage(hubs[1]!)
    third.hub.join('room', third.stay)
    lines.deliver()
    expect([a.channels.size, b.channels.size, third.channels.size]).toEqual([1, 1, 2])
    b.hub.leave(b.stay)
    b.hub.join('room', b.stay)
    lines.deliver()
    expect(a.channels.size).toBe(2)
  })

  test('a room takes so many at all servers together', () => {
    const { lines, hubs } = servers(2, () => 0, 3)
    for (const at of [0, 1, 1]) {
      const page = newPage(hubs[at]!)
      expect(page.hub.join('room', page.stay)).toBe('joined')
      lines.deliver()
    }
    for (const hub of hubs) expect(hub.join('room', newPage(hub).stay)).toBe('full')
  })

  test('another server can neither say nor grant more than it may: the channel is over', () => {
    const { lines, hubs } = servers(1, () => 0)
    const page = newPage(hubs[0]!)
    const ended: Buffer[] = []
    const rogue = lines.add('0000000000000001').line.part('relay', {
      onUp: () => undefined,
      onDown: () => undefined,
      onSaid: (_room, _from, bytes) => void (bytes[0] === 5 && ended.push(Buffer.from(bytes.subarray(9)))),
      onGone: () => undefined,
    })
    const say = (...parts: readonly Uint8Array[]) => {
      rogue.say('room', Buffer.concat(parts))
      lines.deliver()
    }
    const [to, stay] = [Buffer.alloc(8), Buffer.from([0, 0, 0, 1])]
    rogue.join('room')
    page.hub.join('room', page.stay)
    say(Buffer.from([1]), to, Buffer.from([0, 0, 0, 0, 5]))
    for (const channel of [7, 8].map((number) => Buffer.from([0, 0, 0, number]))) {
      say(Buffer.from([2]), to, channel, Buffer.from([0, 0, 0, 5]), stay)
      expect(page.channels.size).toBe(1)
      if (channel[3] === 7) say(Buffer.from([3]), to, channel, new Uint8Array(1_001))
      else say(Buffer.from([4]), to, channel, Buffer.from([0, 0, 0, 1]))
      expect(page.channels.size).toBe(0)
      expect(ended.at(-1)).toEqual(Buffer.concat([channel, Buffer.from([0])]))
    }
    // No page of ours has this number.
    say(Buffer.from([2]), to, Buffer.from([0, 0, 0, 9]), Buffer.from([0, 0, 0, 5]), Buffer.from([0, 0, 0, 99]))
    expect([page.channels.size, ended.at(-1)]).toEqual([0, Buffer.from([0, 0, 0, 9, 1])])
  })
})

test('of two servers each page has channels to two of the other, and no page has many (seed 3)', () => {
  const random = seededNumbers(3)
  const pick = (n: number) => Math.floor(random() * n)
  const numbers = (n: number, from: number) => Array.from({ length: n }, (_, i) => from + i)
  for (const [a, b] of [[1, 1], [1, 9], [2, 2], [30, 30], [100, 3]] as const) {
    const pairs = missingPairs(numbers(a, 0), numbers(b, 1_000), [], pick)
    expect(new Set(pairs.map(String)).size).toBe(pairs.length)
    const counts = (side: 0 | 1) => [...numbers(a, 0), ...numbers(b, 1_000)].filter((page) => (page < 1_000) === (side === 0)).map((page) => pairs.filter((pair) => pair[side] === page).length)
    expect(Math.min(...counts(0))).toBeGreaterThanOrEqual(Math.min(2, b))
    expect(Math.min(...counts(1))).toBeGreaterThanOrEqual(Math.min(2, a))
    expect(Math.max(...counts(0), ...counts(1))).toBeLessThanOrEqual(Math.max(3, Math.ceil((2 * Math.max(a, b)) / Math.min(a, b)) + 1))
    expect(missingPairs(numbers(a, 0), numbers(b, 1_000), pairs, pick)).toEqual([])
  }
})
