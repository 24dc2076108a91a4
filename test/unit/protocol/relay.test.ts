import { describe, expect, test } from 'vitest'
import { relayLimits } from '../../../src/protocol/relayLimits.ts'
import { encodeRelay, parseRelay, type RelayMessage } from '../../../src/protocol/relay.ts'
import { seededNumbers } from '../../random.ts'

const largest = 0xffffffff
const messages: readonly RelayMessage[] = [
  { type: 'join', stay: 1, token: new Uint8Array(16).fill(7) },
  { type: 'leave', stay: largest },
  { type: 'met', stay: 2, channel: largest },
  { type: 'say', channel: 3, bytes: new Uint8Array(relayLimits.sayBytes).fill(9) },
  { type: 'grant', channel: 4, count: relayLimits.window },
  { type: 'end', channel: 5 },
  { type: 'alive', number: 6 },
  { type: 'casts', stay: 7, casts: [Uint8Array.of(1), new Uint8Array(300).fill(2), Uint8Array.of(3, 4)] },
]

describe('a message of the relay', () => {
  test.each(messages.map((message) => [message.type, message] as const))('%s comes back as it went', (_type, message) => {
    expect(parseRelay(encodeRelay(message))).toEqual({ ok: true, value: message })
  })

  test.each(messages.filter(({ type }) => type !== 'say').map((message) => [message.type, message] as const))('%s of another length is none', (_type, message) => {
    const frame = encodeRelay(message)
    expect(parseRelay(frame.subarray(0, -1))).toEqual({ ok: false, error: 'badMessage' })
    expect(parseRelay(new Uint8Array([...frame, 0]))).toEqual({ ok: false, error: 'badMessage' })
  })

  test('that says nothing, or too much at once, is none', () => {
    for (const length of [0, relayLimits.sayBytes + 1]) {
      expect(parseRelay(encodeRelay({ type: 'say', channel: 1, bytes: new Uint8Array(length) }))).toEqual({ ok: false, error: 'badMessage' })
    }
  })

  test('with no cast, or an empty one, is none', () => {
    for (const casts of [[], [new Uint8Array()], [Uint8Array.of(1), new Uint8Array()]]) {
      expect(parseRelay(encodeRelay({ type: 'casts', stay: 1, casts }))).toEqual({ ok: false, error: 'badMessage' })
    }
  })

  test('of any bytes at all is answered with a value (seed 20261126)', () => {
    const random = seededNumbers(20261126)
    for (let i = 0; i < 20_000; i++) {
      const bytes = Uint8Array.from({ length: Math.floor(random() * 30) }, () => Math.floor(random() ** 3 * 256))
      if (bytes.length > 0 && random() < 0.9) bytes[0] = 1 + Math.floor(random() * 9)
      const read = parseRelay(bytes)
      if (read.ok) expect(encodeRelay(read.value)).toEqual(bytes)
    }
  })
})
