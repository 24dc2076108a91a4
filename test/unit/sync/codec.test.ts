import { describe, expect, test } from 'vitest'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { decodeMessage, encodeMessage } from '../../../src/sync/codec.ts'
import { bounds, type Message } from '../../../src/sync/messages.ts'
import { newSession } from '../../../src/sync/session.ts'
import { seededNumbers } from '../../random.ts'

const seed = Number(process.env['SEED'] ?? 20261123)
const random = seededNumbers(seed)
const randomBytes = (n: number) => Uint8Array.from({ length: n }, () => Math.floor(random() * 256))
const session = newSession(randomBytes)
const device = newId<DeviceId>(randomBytes)
const circle = newId<CircleId>(randomBytes)
const hash = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
const seen = new Map([
  [session, 7],
  [newSession(randomBytes), 2 ** 40],
])

const page = { session, device, counter: 9, age: 1_200, json: '{"person":"å"}', seen }

const messages: readonly Message[] = [
  { type: 'hello', protocol: 1, nonce: randomBytes(16), session, circle, epoch: 3, files: true },
  { type: 'hello', protocol: 1, nonce: randomBytes(16), session, circle: null, epoch: 0, files: false },
  { type: 'stateVector', vector: randomBytes(40), ask: true },
  { type: 'stateVector', vector: randomBytes(4), ask: false },
  { type: 'state', update: randomBytes(900), seen },
  { type: 'state', update: new Uint8Array(0), seen: new Map() },
  { type: 'edit', session, seq: 12, handOn: 'beyond', update: randomBytes(30) },
  { type: 'edit', session: null, seq: 1, handOn: 'none', update: randomBytes(3) },
  { type: 'presence', pages: [page, { ...page, counter: 10, seen: new Map() }] },
  { type: 'presence', pages: [] },
  { type: 'digest', seen, hears: true },
  { type: 'nextEpoch', n: 2, secret: randomBytes(16) },
  { type: 'fileAsk', hash, from: 32_768 },
  { type: 'filePart', hash, from: 32_768, total: limits.fileBytes, bytes: randomBytes(300) },
  { type: 'fileNone', hash },
  { type: 'fileHere', hash },
  { type: 'echo', t0: 1_795_000_000_000.5 },
  { type: 'echoed', t0: 1, t1: -2, bases: [{ base: 'server', offset: -3.5, hops: 0 }, { base: device, offset: 4, hops: 2 }] },
]

describe('messages', () => {
  test.each(messages)('of type $type come back as they were', (message) => {
    expect(decodeMessage(encodeMessage(message))).toEqual(message)
  })

  test('may be longer than this version knows', () => {
    for (const message of messages) {
      const { kind, body } = encodeMessage(message)
      expect(decodeMessage({ kind, body: Uint8Array.from([...body, 1, 2, 3]) })).toEqual(message)
    }
  })

  test('that break off are none', () => {
    for (const message of messages) {
      const { kind, body } = encodeMessage(message)
      // The last byte of a hello came later.
      const end = message.type === 'hello' ? body.length - 1 : body.length
      for (let at = 0; at < end; at++) expect(decodeMessage({ kind, body: body.subarray(0, at) })).toBeNull()
    }
  })

  test('of a version that knows no files are read as such', () => {
    const [hello] = messages
    if (hello === undefined) return
    const { kind, body } = encodeMessage(hello)
    expect(decodeMessage({ kind, body: body.subarray(0, -1) })).toEqual({ ...hello, files: false })
  })

  test('out of bounds are none', () => {
    const many = new Map(Array.from({ length: bounds.seen + 1 }, () => [newSession(randomBytes), 1]))
    const wrong: Message[] = [
      { type: 'digest', seen: many, hears: true },
      { type: 'stateVector', vector: new Uint8Array(bounds.vector + 1), ask: false },
      { type: 'presence', pages: [{ ...page, age: bounds.age + 1 }] },
      { type: 'presence', pages: [{ ...page, json: 'x'.repeat(bounds.json + 1) }] },
      { type: 'presence', pages: Array.from({ length: bounds.pages + 1 }, () => page) },
      { type: 'echo', t0: NaN },
      { type: 'echoed', t0: 1, t1: Infinity, bases: [] },
      { type: 'echoed', t0: 1, t1: 1, bases: [{ base: 'server', offset: 1, hops: bounds.hops + 1 }] },
      { type: 'fileAsk', hash: hash.slice(1), from: 0 },
      { type: 'fileAsk', hash, from: limits.fileBytes + 1 },
      { type: 'filePart', hash, from: 0, total: limits.fileBytes + 1, bytes: randomBytes(9) },
      { type: 'filePart', hash, from: 0, total: 99_999, bytes: randomBytes(bounds.piece + 1) },
      { type: 'fileHere', hash: '<b>no hash</b>' },
      { type: 'hello', protocol: 1, nonce: randomBytes(15), session, circle, epoch: 1, files: true },
    ]
    for (const message of wrong) expect(decodeMessage(encodeMessage(message)), message.type).toBeNull()
  })

  test(`of any bytes at all never throw (seed ${seed})`, () => {
    for (let i = 0; i < 20_000; i++) {
      const from = encodeMessage(messages[Math.floor(random() * messages.length)] ?? { type: 'echo', t0: 0 })
      const body = random() < 0.3 ? randomBytes(Math.floor(random() * 60)) : Uint8Array.from(from.body)
      for (let flips = Math.floor(random() * 4); flips > 0 && body.length > 0; flips--) {
        body[Math.floor(random() * body.length)] = Math.floor(random() * 256)
      }
      const kind = random() < 0.2 ? Math.floor(random() * 256) : from.kind
      expect(() => decodeMessage({ kind, body })).not.toThrow()
    }
  })
})
