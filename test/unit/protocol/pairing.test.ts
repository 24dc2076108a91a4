import { expect, test } from 'vitest'
import { checkCode } from '../../../src/protocol/code.ts'
import { formatCode } from '../../../src/protocol/formatCode.ts'
import { encodeFragment, inviteUrl, linkMark } from '../../../src/protocol/invite.ts'
import { pairingGroups, pairingUrl, parsePairing } from '../../../src/protocol/pairing.ts'
import { parseInvite } from '../../../src/protocol/parseInvite.ts'
import { randomEntry, seeded } from './seeded.ts'

const address = 'https://example.se/traff/'

test('a link, its fragment and the typed groups all give the code back', () => {
  const random = seeded(41)
  for (let run = 0; run < 50; run++) {
    const code = random.bytes(16)
    const url = pairingUrl(`${address}#old`, code)
    const typed = pairingGroups(code)
    expect(url.startsWith(`${address}#pair.`)).toBe(true)
    for (const text of [url, url.slice(address.length), url.slice(address.length + 1), `  <${url}>. `, typed.join('-'), typed.join(' ').toLowerCase()]) {
      expect([text, parsePairing(text)]).toEqual([text, { ok: true, value: code }])
    }
    // The groups are shown as those of an invite are, while they are typed.
    expect(checkCode(typed.join('')).complete).toBe(true)
  }
})

test('a pairing code is never taken for an invite, nor an invite for a pairing code', () => {
  const random = seeded(42)
  for (let run = 0; run < 50; run++) {
    const code = random.bytes(16)
    const url = pairingUrl(address, code)
    for (const text of [url, url.slice(address.length), pairingGroups(code).join('-')]) {
      expect([text, parseInvite(text)]).toEqual([text, { ok: false, error: 'pairing' }])
    }
    expect(linkMark(url)).toBe('pair')
    const entry = randomEntry(random)
    const invite = { entries: [entry] }
    for (const text of [inviteUrl(address, invite), encodeFragment(invite), formatCode(entry)]) {
      expect([text, parsePairing(text)]).toEqual([text, { ok: false, error: 'invite' }])
      expect(linkMark(text)).toBeNull()
    }
  }
})

test('what is wrong is told apart', () => {
  const random = seeded(43)
  const code = random.bytes(16)
  const url = pairingUrl(address, code)
  const [typed, fragment] = [pairingGroups(code).join('-'), url.slice(url.indexOf('#'))]
  expect(() => pairingUrl(address, random.bytes(15))).toThrow(RangeError)
  const damaged = (at: number) => `${fragment.slice(0, at)}${fragment[at] === 'A' ? 'B' : 'A'}${fragment.slice(at + 1)}`
  for (let at = 8; at < fragment.length - 1; at++) expect([at, parsePairing(damaged(at)).ok]).toEqual([at, false])
  for (const [text, error] of [
    ['', 'empty'], [' ', 'empty'], [address, 'cut'], ['#pair.', 'cut'], [url.slice(0, -1), 'cut'], [typed.slice(0, 20), 'cut'],
    [`${url}AAAA`, 'damaged'], [damaged(12), 'damaged'], [`X${typed.slice(1)}`, 'damaged'], ['x'.repeat(2_001), 'damaged'],
    // The first byte keeps its meaning in every version.
    ['#pair.AgAAAAAAAAAA', 'newer'],
  ] as const) expect([text, parsePairing(text)]).toEqual([text, { ok: false, error }])
})

test('any text is answered with a value', () => {
  const random = seeded(44)
  for (let run = 0; run < 3_000; run++) {
    const units = Array.from({ length: random.below(60) }, () => random.below(run % 2 ? 128 : 65_536))
    const text = `${run % 3 === 0 ? '#pair.' : ''}${String.fromCharCode(...units)}`
    expect(parsePairing(text).ok, JSON.stringify(text)).toBe(false)
  }
})
