import { describe, expect, test } from 'vitest'
import { relayLimits } from '../../../src/protocol/relayLimits.ts'
import { createRelayHub, type RelayStay } from '../../../src/server/relayHub.ts'
import { seededNumbers } from '../../random.ts'

interface Page {
  readonly stay: RelayStay
  readonly channels: Set<number>
  readonly heard: number[]
  readonly cast: number[]
}

function newPage(): Page {
  const channels = new Set<number>()
  const heard: number[] = []
  const cast: number[] = []
  const stay: RelayStay = {
    owner: {},
    met: (channel) => void channels.add(channel),
    said: (_channel, bytes) => void heard.push(...bytes),
    granted: () => undefined,
    ended: (channel) => void channels.delete(channel),
    cast: (bytes) => void cast.push(...bytes),
  }
  return { stay, channels, heard, cast }
}

/** The pages that what one says reaches, when everybody passes it on. */
function reached(from: Page, pages: readonly Page[]): number {
  const found = new Set([from])
  for (const page of found) {
    for (const other of pages) if ([...page.channels].some((channel) => other.channels.has(channel))) found.add(other)
  }
  return found.size
}

describe('the hub of the relay', () => {
  test('what is cast is heard once by every other page in the room, and by nobody else', () => {
    const hub = createRelayHub(() => 0)
    const [a, b, c, elsewhere, left] = Array.from({ length: 5 }, newPage) as [Page, Page, Page, Page, Page]
    for (const { stay } of [a, b, c, left]) hub.join('room', stay)
    hub.join('elsewhere', elsewhere.stay)
    hub.leave(left.stay)
    hub.cast(a.stay, Uint8Array.of(1))
    hub.cast(left.stay, Uint8Array.of(2))
    hub.spread('room', Uint8Array.of(3))
    expect([a, b, c, elsewhere, left].map(({ cast }) => cast)).toEqual([[3], [1, 3], [1, 3], [], []])
  })

  test('in a small room everybody has a channel to everybody', () => {
    const hub = createRelayHub(() => 0)
    const pages = Array.from({ length: relayLimits.drawn + 3 }, newPage)
    for (const { stay } of pages) expect(hub.join('room', stay)).toBe('joined')
    expect(pages.map(({ channels }) => channels.size)).toEqual(pages.map(() => pages.length - 1))
  })

  test('a room whose pages come and go stays whole, also with nothing but its ring (seeds 1-12)', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededNumbers(seed)
      const pick = (n: number) => Math.floor(random() * n)
      const drawn = seed % 4
      const hub = createRelayHub(pick, { members: 200, window: 100, drawn })
      let pages: Page[] = []
      for (let step = 0; step < 120; step++) {
        if (random() < 0.6 || pages.length === 0) {
          const page = newPage()
          pages.push(page)
          expect(hub.join('room', page.stay)).toBe('joined')
        } else {
          const [gone] = pages.splice(pick(pages.length), 1)
          if (gone !== undefined) hub.leave(gone.stay)
        }
        const [first] = pages
        if (first !== undefined) expect(reached(first, pages), `seed ${String(seed)}, step ${String(step)}`).toBe(pages.length)
      }
      for (const { stay } of pages) hub.leave(stay)
      pages = []
      expect(hub.rooms).toBe(0)
    }
  })

  test('a room takes so many and no more, and a page once', () => {
    const hub = createRelayHub(() => 0, { members: 3, window: 100, drawn: 6 })
    const pages = Array.from({ length: 3 }, newPage)
    for (const { stay } of pages) hub.join('room', stay)
    expect(hub.join('room', newPage().stay)).toBe('full')
    const [first] = pages
    if (first === undefined) throw new Error('no page')
    hub.leave(first.stay)
    expect(hub.join('room', { ...newPage().stay, owner: pages[1]?.stay.owner ?? {} })).toBe('twice')
    expect(hub.join('room', first.stay)).toBe('joined')
  })

  test('no more is said than the other end has granted, and no more granted than was said', () => {
    const hub = createRelayHub(() => 0, { members: 3, window: 10, drawn: 6 })
    const [a, b, stranger] = [newPage(), newPage(), newPage()]
    for (const { stay } of [a, b]) hub.join('room', stay)
    hub.join('other', stranger.stay)
    const [channel = 0] = a.channels
    expect(hub.say(channel, a.stay.owner, new Uint8Array(10))).toBe('said')
    expect(hub.grant(channel, b.stay.owner, 4)).toBe('granted')
    expect(hub.say(channel, stranger.stay.owner, new Uint8Array(99))).toBe('said')
    expect(b.heard).toHaveLength(10)
    expect(hub.say(channel, a.stay.owner, new Uint8Array(5))).toBe('tooMuch')
    expect(hub.grant(channel, a.stay.owner, 1)).toBe('tooMuch')
    hub.end(channel, stranger.stay.owner)
    expect(a.channels.size).toBe(1)
    hub.end(channel, b.stay.owner)
    expect(a.channels.size).toBe(0)
  })
})
