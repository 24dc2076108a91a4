import { describe, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../src/protocol/base64url.ts'
import { crc16 } from '../../../src/protocol/crc16.ts'
import type { Invite } from '../../../src/protocol/invite.ts'
import { encodeFragment, inviteUrl, parseFragment } from '../../../src/protocol/invite.ts'
import { randomEntry, seeded } from './seeded.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function randomInvite(random: ReturnType<typeof seeded>, count: number): Invite {
  return { entries: Array.from({ length: count }, () => randomEntry(random)) }
}

test('base64url is what Node calls by that name', () => {
  const random = seeded(1)
  for (let n = 0; n < 100; n++) {
    const bytes = random.bytes(n)
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  }
  expect(fromBase64url('ab+d')).toBeNull()
})

test('the check is CRC-16/CCITT-FALSE', () => {
  expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x29b1)
})

describe('an invite', () => {
  test('comes back as it went, for every number of entries', () => {
    const random = seeded(2)
    for (let run = 0; run < 200; run++) {
      const invite = randomInvite(random, 1 + (run % 8))
      expect(parseFragment(encodeFragment(invite))).toEqual({ ok: true, value: invite })
    }
  })

  test('is found in a fragment, in a link and in a pasted message', () => {
    const invite = randomInvite(seeded(3), 2)
    const url = inviteUrl('https://example.se/traff/#old', invite)
    expect(url).toMatch(/^https:\/\/example\.se\/traff\/#[\w-]{92}$/)
    const fragment = encodeFragment(invite)
    const around = [` \n${url} \n`, `Gå in: ${url}. Välkommen!`, `<${url}>`, `(${url})`]
    for (const text of [url, fragment, `#${fragment}`, ...around]) {
      expect(parseFragment(text), text).toEqual({ ok: true, value: invite })
    }
  })

  test('is not read when it is cut, wherever', () => {
    const random = seeded(4)
    for (const count of [1, 2, 8]) {
      const fragment = encodeFragment(randomInvite(random, count))
      expect(parseFragment('')).toEqual({ ok: false, error: 'empty' })
      for (let length = 1; length < fragment.length; length++) {
        const whole = (length - 4) % 44 === 0 && length > 4
        const error = whole ? 'damaged' : 'cut'
        expect(parseFragment(fragment.slice(0, length)), `${length}`).toEqual({ ok: false, error })
      }
    }
  })

  test('is not read when any one character is wrong', () => {
    const fragment = encodeFragment(randomInvite(seeded(5), 1))
    for (let at = 0; at < fragment.length; at++) {
      for (const character of alphabet.replace(fragment[at] ?? '', '')) {
        const parsed = parseFragment(fragment.slice(0, at) + character + fragment.slice(at + 1))
        expect(parsed.ok, `${at} ${character}`).toBe(false)
      }
    }
  })

  test('of a later version is told from a damaged one', () => {
    const newer = (bytes: number[]): string => toBase64url(Uint8Array.from(bytes))
    expect(parseFragment(newer([2, 1, 2, 3]))).toEqual({ ok: false, error: 'newer' })
    expect(parseFragment(newer([255]))).toEqual({ ok: false, error: 'newer' })
    expect(parseFragment('%C3%A5')).toEqual({ ok: false, error: 'damaged' })
    expect(parseFragment('A'.repeat(2_001))).toEqual({ ok: false, error: 'damaged' })
  })

  test('with nine entries, version 0 or epoch 0 is refused though its check fits', () => {
    const sealed = (version: number, count: number, epoch: number): string => {
      const bytes = new Uint8Array(3 + 33 * count).fill(7)
      bytes[0] = version
      for (let i = 0; i < count; i++) bytes[17 + 33 * i] = epoch
      const check = crc16(bytes.subarray(0, -2))
      bytes.set([check >> 8, check & 255], bytes.length - 2)
      return toBase64url(bytes)
    }
    expect(parseFragment(sealed(1, 8, 3)).ok).toBe(true)
    expect(parseFragment(sealed(1, 9, 3))).toEqual({ ok: false, error: 'damaged' })
    expect(parseFragment(sealed(0, 1, 3))).toEqual({ ok: false, error: 'damaged' })
    expect(parseFragment(sealed(1, 1, 0))).toEqual({ ok: false, error: 'damaged' })
  })

  test('that could not be read back is not written', () => {
    const entry = { circle: null, epoch: 1, secret: new Uint8Array(16) }
    expect(() => encodeFragment({ entries: [] })).toThrow(RangeError)
    expect(() => encodeFragment({ entries: Array.from({ length: 9 }, () => entry) })).toThrow(RangeError)
    expect(() => encodeFragment({ entries: [{ ...entry, epoch: 256 }] })).toThrow(RangeError)
    expect(() => encodeFragment({ entries: [{ ...entry, secret: new Uint8Array(15) }] })).toThrow(RangeError)
  })
})
