import { expect, test } from 'vitest'
import { formatCode } from '../../../src/protocol/formatCode.ts'
import { encodeFragment, inviteUrl } from '../../../src/protocol/invite.ts'
import { parseInvite } from '../../../src/protocol/parseInvite.ts'
import { randomEntry, seeded } from './seeded.ts'

test('a link, a fragment and a code are all invites', () => {
  const random = seeded(21)
  for (let run = 0; run < 100; run++) {
    const entry = randomEntry(random)
    const invite = { entries: [entry] }
    const fragment = encodeFragment(invite)
    for (const text of [inviteUrl('https://example.se/', invite), fragment, `#${fragment}`]) {
      expect(parseInvite(text)).toEqual({ ok: true, value: invite })
    }
    const typed = { entries: [{ ...entry, circle: null }] }
    expect(parseInvite(formatCode(entry))).toEqual({ ok: true, value: typed })
    expect(parseInvite(formatCode(entry).toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, value: typed })
  }
})

test('what is no invite is told apart', () => {
  const entry = randomEntry(seeded(22))
  const fragment = encodeFragment({ entries: [entry] })
  expect(parseInvite('  ')).toEqual({ ok: false, error: 'empty' })
  expect(parseInvite('https://example.se/')).toEqual({ ok: false, error: 'cut' })
  expect(parseInvite(`https://example.se/#${fragment.slice(0, 30)}`)).toEqual({ ok: false, error: 'cut' })
  expect(parseInvite(fragment.slice(0, 46))).toEqual({ ok: false, error: 'cut' })
  expect(parseInvite(formatCode(entry).slice(0, 20))).toEqual({ ok: false, error: 'cut' })
  expect(parseInvite('hej på er alla')).toEqual({ ok: false, error: 'damaged' })
  expect(parseInvite('x'.repeat(2_001))).toEqual({ ok: false, error: 'damaged' })
})

test('any text is answered with a value', () => {
  const random = seeded(23)
  for (let run = 0; run < 5_000; run++) {
    const units = Array.from({ length: random.below(80) }, () => random.below(run % 2 ? 128 : 65_536))
    const text = String.fromCharCode(...units)
    expect(parseInvite(text).ok, JSON.stringify(text)).toBe(false)
  }
})
