import { describe, expect, test } from 'vitest'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { decodeMessage, encodeMessage } from '../../../src/sync/codec.ts'
import { bounds, type Message, type SessionId } from '../../../src/sync/messages.ts'
import { seededNumbers } from '../../random.ts'

const seed = Number(process.env['SEED'] ?? 20261123)
const random = seededNumbers(seed)
const randomBytes = (n: number) => Uint8Array.from({ length: n }, () => Math.floor(random() * 256))
const session = newId<SessionId>(randomBytes)
const device = newId<DeviceId>(randomBytes)
const circle = newId<CircleId>(randomBytes)
const seen = new Map([
  [session, 7],
  [newId<SessionId>(randomBytes), 2 ** 40],
])

const messages: readonly Message[] = [
  { type: 'hello', protocol: 1, nonce: randomBytes(16), session, circle, epoch: 3 },
  { type: 'hello', protocol: 1, nonce: randomBytes(16), session, circle: null, epoch: 0 },
  { type: 'stateVector', vector: randomBytes(40) },
  { type: 'state', answer: true, update: randomBytes(900), seen },
  { type: 'state', answer: false, update: new Uint8Array(0), seen: new Map() },
  { type: 'edit', session, seq: 12, update: randomBytes(30) },
  { type: 'presence', session, device, counter: 9, age: 1_200, json: '{"person":"å"}', seen },
  { type: 'ack', seen },
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
      for (let end = 0; end < body.length; end++) expect(decodeMessage({ kind, body: body.subarray(0, end) })).toBeNull()
    }
  })

  test('out of bounds are none', () => {
    const many = new Map(Array.from({ length: bounds.seen + 1 }, () => [newId<SessionId>(randomBytes), 1]))
    const wrong: Message[] = [
      { type: 'ack', seen: many },
      { type: 'stateVector', vector: new Uint8Array(bounds.vector + 1) },
      { type: 'presence', session, device, counter: 1, age: bounds.age + 1, json: '{}', seen },
      { type: 'presence', session, device, counter: 1, age: 1, json: 'x'.repeat(bounds.json + 1), seen },
      { type: 'echo', t0: NaN },
      { type: 'echoed', t0: 1, t1: Infinity, bases: [] },
      { type: 'echoed', t0: 1, t1: 1, bases: [{ base: 'server', offset: 1, hops: bounds.hops + 1 }] },
      { type: 'hello', protocol: 1, nonce: randomBytes(15), session, circle, epoch: 1 },
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
