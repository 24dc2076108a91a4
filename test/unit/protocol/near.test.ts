import { expect, test } from 'vitest'
import { inviteUrl } from '../../../src/protocol/invite.ts'
import { parseNear } from '../../../src/protocol/near.ts'
import { parsePairing } from '../../../src/protocol/pairing.ts'
import { parseInvite } from '../../../src/protocol/parseInvite.ts'
import { secretIn, secretUrl } from '../../../src/protocol/secretLink.ts'
import { randomEntry, seeded } from './seeded.ts'

const address = 'https://example.se/traff/'

test('what a computer in the room says is read, and nothing else is', () => {
  for (const words of [
    { home: address, waiting: 0, state: 'moved' }, { home: null, waiting: 12, state: 'off' }, { home: 'http://127.0.0.1:8080/', waiting: null, state: 'away' },
  ]) {
    expect(parseNear(words)).toEqual(words)
  }
  const homes = ['javascript:alert(1)', 'https://', 'https://a.se', 'https://a.se/#x', 'https://a.se/?x', 'https://me@a.se/', 'https://a .se/', `https://a.se/${'x'.repeat(300)}`, 7]
  for (const home of homes) expect([home, parseNear({ home, waiting: 0, state: 'moved' })]).toEqual([home, null])
  for (const waiting of [-1, 1.5, '1', undefined, Infinity]) expect([waiting, parseNear({ home: null, waiting, state: 'moved' })]).toEqual([waiting, null])
  expect(parseNear({ home: null, waiting: 0, state: 'gone' })).toBeNull()
  for (const other of [null, [], 'x', 3, {}]) expect(parseNear(other)).toBeNull()
})

test('a link home gives its secret back, and is neither an invite nor a pairing code', () => {
  const random = seeded(44)
  for (let run = 0; run < 50; run++) {
    const secret = random.bytes(16)
    const url = secretUrl(`${address}#old`, 'home', secret)
    expect(url.startsWith(`${address}#home.`)).toBe(true)
    for (const text of [url, url.slice(url.indexOf('#') + 1), `${url}. `]) expect(secretIn(text, 'home')).toEqual({ ok: true, value: secret })
    expect(parseInvite(url)).toEqual({ ok: false, error: 'home' })
    expect(parsePairing(url).ok).toBe(false)
    expect(secretIn(url.slice(0, -1), 'home')).toEqual({ ok: false, error: 'cut' })
    expect(secretIn(`${url}AAAA`, 'home')).toEqual({ ok: false, error: 'damaged' })
  }
  expect(secretIn('#home.AgAAAAAAAAAA', 'home')).toEqual({ ok: false, error: 'newer' })
  expect(secretIn(inviteUrl(address, { entries: [randomEntry(random)] }), 'home').ok).toBe(false)
  expect(() => secretUrl(address, 'home', random.bytes(15))).toThrow(RangeError)
})
