import { expect, test } from 'vitest'
import { type IceError, parseIceServers } from '../../../src/protocol/iceServers.ts'

const turn = { urls: 'turn:turn.example.se:3478', username: 'u', credential: 'c' }

test('servers are read as RTCConfiguration takes them, and nothing else of them', () => {
  const urls = ['turns:[2001:db8::1]:5349?transport=tcp', 'turn:10.0.0.1']
  expect(parseIceServers([{ urls: 'stun:stun.example.se' }, { ...turn, urls, credentialType: 'oauth' }])).toEqual({
    ok: true,
    value: [{ urls: ['stun:stun.example.se'] }, { urls, username: 'u', credential: 'c' }],
  })
  expect(parseIceServers([])).toEqual({ ok: true, value: [] })
})

const wrong: readonly [unknown, IceError][] = [
  [null, 'noList'], [{}, 'noList'], [['stun:a.se'], 'noList'], [[null], 'noList'], [Array(9).fill(turn), 'tooMany'],
  [[{ urls: [] }], 'badUrl'], [[{}], 'badUrl'], [[{ ...turn, urls: Array(5).fill(turn.urls) }], 'badUrl'],
  ...['https://a.se', 'stun:', 'stun://a.se', 'stun:a.se:0', 'stun:a.se:65536', 'stun:a.se?transport=udp', 'turn:a.se?transport=sctp', 'turn:a b', `turn:${'a'.repeat(255)}`, 5]
    .map((urls): [unknown, IceError] => [[{ ...turn, urls }], 'badUrl']),
  [[{ urls: turn.urls }], 'badCredential'], [[{ ...turn, username: '' }], 'badCredential'],
  [[{ ...turn, username: 'u'.repeat(129) }], 'badCredential'], [[{ ...turn, credential: 5 }], 'badCredential'],
]
test.each(wrong)('%j is refused: %s', (value, error) => {
  expect(parseIceServers(value)).toEqual({ ok: false, error })
})
