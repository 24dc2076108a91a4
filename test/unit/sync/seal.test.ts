import { beforeAll, describe, expect, test } from 'vitest'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { deriveRoom, type RoomKeys } from '../../../src/sync/keys.ts'
import { maxMessage } from '../../../src/sync/port.ts'
import { createSealer, type Sealer } from '../../../src/sync/seal.ts'

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const body = new TextEncoder().encode('Vi prövar det i höst')
let keys: RoomKeys
beforeAll(async () => {
  keys = await deriveRoom(random(16), crypto.subtle)
})

const side = (room = keys, device = newId<DeviceId>(random)) => createSealer(room, device, crypto.subtle, random)

/** Two sides that have said hello to each other. */
async function met(): Promise<[Sealer, Sealer]> {
  const [a, b] = [side(), side()]
  expect(await b.open(await a.seal(1, body))).toMatchObject({ ok: true })
  expect(await a.open(await b.seal(1, body))).toMatchObject({ ok: true })
  a.setPeerNonce(b.nonce)
  b.setPeerNonce(a.nonce)
  return [a, b]
}

describe('sealed frames', () => {
  test('are opened by the other side, with what they say of themselves', async () => {
    const device = newId<DeviceId>(random)
    const a = side(keys, device)
    const b = side()
    expect(await b.open(await a.seal(1, body))).toEqual({ ok: true, value: { kind: 1, device, body } })
  })

  test('show nothing of their content', async () => {
    const [a] = await met()
    const frame = Buffer.from(await a.seal(4, body))
    expect(frame.includes('Vi pr')).toBe(false)
    expect(frame).toHaveLength(1 + 1 + 12 + body.length + 16)
  })

  test('are refused when any byte was changed', async () => {
    for (let at = 1; at < 1 + 1 + 16 + 8 + 12 + body.length + 16; at++) {
      const [a, b] = [side(), side()]
      const frame = await a.seal(1, body)
      frame[at] = (frame[at] ?? 0) ^ 1
      expect(await b.open(frame), `byte ${at}`).toMatchObject({ ok: false })
    }
  })

  test('are refused twice, out of order, and with one missing', async () => {
    const [a, b] = await met()
    const [first, second, third] = [await a.seal(4, body), await a.seal(4, body), await a.seal(4, body)]
    expect(await b.open(second)).toEqual({ ok: false, error: 'forged' })
    expect(await b.open(first)).toMatchObject({ ok: true })
    expect(await b.open(first)).toEqual({ ok: false, error: 'forged' })
    expect(await b.open(third)).toEqual({ ok: false, error: 'forged' })
    expect(await b.open(second)).toMatchObject({ ok: true })
  })

  test('of one channel are refused on another, though the counter fits', async () => {
    const [a, b, again] = [side(), side(), side()]
    const hello = await a.seal(1, body)
    expect(await b.open(hello)).toMatchObject({ ok: true })
    a.setPeerNonce(b.nonce)
    const frame = await a.seal(4, body)
    // The recorded hello is taken: it says nothing but that it was recorded.
    expect(await again.open(hello)).toMatchObject({ ok: true })
    expect(await again.open(frame)).toEqual({ ok: false, error: 'forged' })
    expect(await b.open(frame)).toMatchObject({ ok: true })
  })

  test('of another device are refused on the same channel', async () => {
    const [a, b] = await met()
    const other = side()
    other.setPeerNonce(b.nonce)
    await other.seal(1, body)
    expect(await b.open(await other.seal(4, body))).toEqual({ ok: false, error: 'forged' })
    expect(await b.open(await a.seal(4, body))).toMatchObject({ ok: true })
  })

  test('of another room are refused, also with the same key', async () => {
    const other = await deriveRoom(random(16), crypto.subtle)
    expect(await side().open(await side(other).seal(1, body))).toEqual({ ok: false, error: 'forged' })
    expect(await side().open(await side({ ...keys, room: other.room }).seal(1, body))).toMatchObject({ ok: false })
  })

  test('that are no frames are refused by name', async () => {
    const b = side()
    const frame = await side().seal(1, body)
    expect(await b.open(new Uint8Array(0))).toEqual({ ok: false, error: 'short' })
    expect(await b.open(frame.subarray(0, 53))).toEqual({ ok: false, error: 'short' })
    expect(await b.open(new Uint8Array(maxMessage + 1))).toEqual({ ok: false, error: 'large' })
    frame[0] = 2
    expect(await b.open(frame)).toEqual({ ok: false, error: 'version' })
  })
})
