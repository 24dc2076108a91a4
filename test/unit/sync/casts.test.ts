import { beforeAll, describe, expect, test } from 'vitest'
import { type CastMessage, type Casts, createCasts } from '../../../src/sync/casts.ts'
import { encodeMessage } from '../../../src/sync/codec.ts'
import { createFrames } from '../../../src/sync/frame.ts'
import { deriveRoom, type RoomKeys } from '../../../src/sync/keys.ts'
import type { Message } from '../../../src/sync/messages.ts'
import { newSession, type SessionId } from '../../../src/sync/session.ts'

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
let keys: RoomKeys
beforeAll(async () => {
  keys = await deriveRoom(random(16), crypto.subtle)
})

interface Page {
  readonly session: SessionId
  readonly casts: Casts
  readonly said: Uint8Array[]
  readonly heard: [SessionId, CastMessage][]
  lost: number
  /** How many were handed on at once, each time several were. */
  readonly together: number[]
}

let time = 0
function newPage(room = keys, canSay = () => true): Page {
  const session = newSession(random)
  const said: Uint8Array[] = []
  const page: Page = {
    session,
    said,
    heard: [],
    lost: 0,
    together: [],
    casts: createCasts({
      frames: createFrames(room, crypto.subtle, random),
      session,
      now: () => time,
      say: (frame) => canSay() && said.push(frame) > 0,
      onCast: (from, message) => void page.heard.push([from, message]),
      together(hand) {
        const before = page.heard.length
        hand()
        page.together.push(page.heard.length - before)
      },
      onLost: () => void page.lost++,
    }),
  }
  return page
}
const edit = (seq: number): Message => ({ type: 'edit', session: null, seq, handOn: 'beyond', update: Uint8Array.of(seq) })

async function cast(page: Page, ...messages: readonly Message[]): Promise<readonly Uint8Array[]> {
  const before = page.said.length
  for (const message of messages) page.casts.send(encodeMessage(message))
  await page.casts.drained()
  return page.said.slice(before)
}

describe('a cast', () => {
  test('is heard by all who have the key, in its order, and says who has said it', async () => {
    const [a, b, c] = [newPage(), newPage(), newPage()]
    for (const frame of await cast(a, edit(1), edit(2))) for (const page of [b, c]) page.casts.hear(frame)
    for (const page of [b, c]) await expect.poll(() => page.heard).toEqual([[a.session, edit(1)], [a.session, edit(2)]])
  })

  test('waits to be opened, and it is told when all that had come by then are', async () => {
    const [a, b] = [newPage(), newPage()]
    expect(b.casts.waiting()()).toBe(false)
    const [first = new Uint8Array(), second = new Uint8Array()] = await cast(a, edit(1), edit(2))
    b.casts.hear(first)
    const isWaiting = b.casts.waiting()
    b.casts.hear(second)
    expect(isWaiting()).toBe(true)
    await expect.poll(isWaiting).toBe(false)
  })

  test('is handed on with those that came in the same breath, as one change', async () => {
    const [a, b] = [newPage(), newPage()]
    const [first = new Uint8Array(), ...others] = await cast(a, edit(1), edit(2), edit(3))
    b.casts.hear(first)
    await expect.poll(() => b.heard).toHaveLength(1)
    for (const frame of others) b.casts.hear(frame)
    await expect.poll(() => b.heard).toEqual([1, 2, 3].map((seq) => [a.session, edit(seq)]))
    expect(b.together).toEqual([2])
  })

  test('is little larger than what it says', async () => {
    const a = newPage()
    const { body } = encodeMessage(edit(1))
    const [frame] = await cast(a, edit(1))
    expect(frame).toHaveLength(body.length + 30)
  })

  test('that is played back is dropped, as is one of an earlier moment, and one’s own', async () => {
    const [a, b] = [newPage(), newPage()]
    const [first, second, third] = await cast(a, edit(1), edit(2), edit(3)) as [Uint8Array, Uint8Array, Uint8Array]
    for (const frame of [second, second, first, third]) b.casts.hear(frame)
    a.casts.hear(first)
    await expect.poll(() => b.heard).toHaveLength(2)
    expect(b.heard).toEqual([[a.session, edit(2)], [a.session, edit(3)]])
    expect(a.heard).toEqual([])
  })

  test('of another room, of another page’s name, or changed anywhere is dropped, and the next is heard', async () => {
    const [a, b] = [newPage(), newPage()]
    const foreign = newPage(await deriveRoom(random(16), crypto.subtle))
    const [frame, next] = await cast(a, edit(1), edit(2)) as [Uint8Array, Uint8Array]
    for (const each of await cast(foreign, edit(9))) b.casts.hear(each)
    for (let at = 0; at < frame.length; at++) b.casts.hear(frame.map((byte, i) => (i === at ? byte ^ 1 : byte)))
    for (let length = 0; length < frame.length; length += 5) b.casts.hear(frame.subarray(0, length))
    b.casts.hear(next)
    await expect.poll(() => b.heard).toEqual([[a.session, edit(2)]])
  })

  test('says nothing but edits, presence and digests', async () => {
    const [a, b] = [newPage(), newPage()]
    const strange: Message[] = [{ type: 'nextEpoch', n: 2, secret: random(16) }, { type: 'state', update: random(9), seen: new Map() }]
    for (const frame of await cast(a, ...strange, edit(3))) b.casts.hear(frame)
    await expect.poll(() => b.heard).toEqual([[a.session, edit(3)]])
  })

  test('shows that its page hears casts, for a while', async () => {
    const [a, b] = [newPage(), newPage()]
    expect(b.casts.hears(a.session)).toBe(false)
    for (const frame of await cast(a, edit(1))) b.casts.hear(frame)
    await expect.poll(() => b.casts.hears(a.session)).toBe(true)
    time += 30_000
    expect(b.casts.hears(a.session)).toBe(false)
  })

  test('that can’t be said is told of', async () => {
    const a = newPage(keys, () => false)
    await cast(a, edit(1))
    expect(a.lost).toBe(1)
    expect(a.casts.up).toBe(false)
    a.casts.reach('up')
    expect(a.casts.up).toBe(true)
    a.casts.reach('doubted')
    expect(a.casts.up).toBe(false)
  })
})
