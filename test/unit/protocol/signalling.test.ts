import { expect, test } from 'vitest'
import { closeCodes } from '../../../src/protocol/closeCodes.ts'
import { parseSignal, publishMessage } from '../../../src/protocol/signalling.ts'
import { seeded } from './seeded.ts'

const topic = 'AAAAAAAAAAAAAAAAAAAA-_'

test('the messages of y-webrtc are read', () => {
  expect(parseSignal(`{"type":"subscribe","topics":["${topic}"]}`)).toEqual({
    ok: true,
    value: { type: 'subscribe', topics: [topic] },
  })
  // A page whose rooms are not open yet subscribes to none.
  expect(parseSignal('{"type":"subscribe","topics":[]}').ok).toBe(true)
  expect(parseSignal(`{"type":"unsubscribe","topics":["${topic}"]}`).ok).toBe(true)
  expect(parseSignal('{"type":"ping"}')).toEqual({ ok: true, value: { type: 'ping' } })
  expect(parseSignal(publishMessage(topic, 'c2VhbGVk+/==', 3))).toEqual({
    ok: true,
    value: { type: 'publish', topic, data: 'c2VhbGVk+/==' },
  })
})

test('everything else is refused', () => {
  const bad = [
    '', '{', 'null', '5', '"subscribe"', '[]', '{}', '{"type":5}', '{"type":"pong"}', '{"type":"__proto__"}',
    '{"type":"subscribe"}', '{"type":"subscribe","topics":5}', '{"type":"subscribe","topics":{"length":1}}',
    '{"type":"subscribe","topics":["short"]}', `{"type":"subscribe","topics":["${topic}A"]}`,
    `{"type":"subscribe","topics":["${topic}\\n"]}`, `{"type":"subscribe","topics":[["${topic}"]]}`,
    `{"type":"publish","topic":"${topic}"}`, `{"type":"publish","topic":"${topic}","data":""}`,
    `{"type":"publish","topic":"${topic}","data":{"type":"announce"}}`, `{"type":"publish","topic":5,"data":"YQ=="}`,
    `{"type":"publish","topic":"${topic}","data":"in clear"}`,
  ]
  for (const text of bad) expect(parseSignal(text), text).toEqual({ ok: false, error: 'badMessage' })
  expect(parseSignal('['.repeat(60_000))).toEqual({ ok: false, error: 'badMessage' })
  const many = JSON.stringify({ type: 'subscribe', topics: Array.from({ length: 33 }, () => topic) })
  expect(parseSignal(many)).toEqual({ ok: false, error: 'tooManyTopics' })
})

test('any mutation of a message is answered with a value', () => {
  const random = seeded(31)
  const message = publishMessage(topic, 'c2VhbGVk', 2)
  for (let run = 0; run < 20_000; run++) {
    const at = random.below(message.length)
    const text = message.slice(0, at) + String.fromCharCode(random.below(256)) + message.slice(at + random.below(3))
    expect(typeof parseSignal(text).ok).toBe('boolean')
  }
})

test('every close code stands for one reason', () => {
  const codes = Object.values(closeCodes)
  expect(new Set(codes).size).toBe(codes.length)
})
