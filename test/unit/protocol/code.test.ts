import { describe, expect, test } from 'vitest'
import { alphabet } from '../../../src/model/ids.ts'
import { checkCode, parseCode } from '../../../src/protocol/code.ts'
import { formatCode } from '../../../src/protocol/formatCode.ts'
import { randomEntry, seeded } from './seeded.ts'

const upper = alphabet.toUpperCase()
const pattern = new RegExp(`^[${upper}]{5}(-[${upper}]{5}){6}$`)

function randomCode(seed: number): string {
  return formatCode(randomEntry(seeded(seed)))
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1)
}

describe('a code', () => {
  test('comes back as it went, without its circle', () => {
    const random = seeded(11)
    for (let run = 0; run < 500; run++) {
      const entry = randomEntry(random)
      const code = formatCode(entry)
      expect(code).toMatch(pattern)
      expect(parseCode(code)).toEqual({ ok: true, value: { ...entry, circle: null } })
    }
  })

  test('is forgiving of case, of dashes and spaces, and of what looks alike', () => {
    const secret = Uint8Array.from({ length: 16 }, (_, i) => i * 17)
    const code = formatCode({ circle: null, epoch: 1, secret })
    const alike = code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u')
    expect(alike).not.toBe(code)
    const plain = code.replaceAll('-', '')
    const spaced = ` ${[...plain].join(' ')}\n`
    const texts = [code.toLowerCase(), plain, spaced, code.replaceAll('-', '–'), alike, plain.replaceAll('1', 'i')]
    for (const text of texts) {
      expect(parseCode(text), text).toEqual({ ok: true, value: { circle: null, epoch: 1, secret } })
    }
  })

  test('shows every single wrong character, in its group', () => {
    const code = randomCode(12)
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue
      for (const character of upper.replace(code[at] ?? '', '')) {
        const wrong = replaced(code, at, character)
        expect(parseCode(wrong), wrong).toEqual({ ok: false, error: 'damaged' })
        const states = checkCode(wrong).groups.map((group) => group.state)
        expect(states).toEqual(states.map((_, i) => (i === Math.floor(at / 6) ? 'wrong' : 'ok')))
      }
    }
  })

  test('shows every swap of two neighbours and of two groups', () => {
    const random = seeded(13)
    let swaps = 0
    for (let run = 0; run < 100; run++) {
      const code = formatCode(randomEntry(random)).replaceAll('-', '')
      for (let at = 0; at + 1 < code.length; at++) {
        const [a = '', b = ''] = [code[at], code[at + 1]]
        if (a === b) continue
        expect(parseCode(replaced(replaced(code, at, b), at + 1, a)).ok, `${code} ${at}`).toBe(false)
        swaps++
      }
      const groups = Array.from({ length: 7 }, (_, i) => code.slice(i * 5, i * 5 + 5))
      for (let i = 0; i < 7; i++) {
        for (let j = 0; j < i; j++) {
          const swapped = groups.with(i, groups[j] ?? '').with(j, groups[i] ?? '')
          expect(parseCode(swapped.join('')), `${code} ${i} ${j}`).toEqual({ ok: false, error: 'damaged' })
        }
      }
    }
    expect(swaps).toBeGreaterThan(3_000)
  })

  test('tells what is missing', () => {
    const code = randomCode(14)
    expect(parseCode('')).toEqual({ ok: false, error: 'empty' })
    expect(parseCode(' - ')).toEqual({ ok: false, error: 'empty' })
    for (let length = 1; length < code.length; length++) {
      expect(parseCode(code.slice(0, length)), `${length}`).toEqual({ ok: false, error: 'cut' })
    }
    expect(parseCode(`${code}0`)).toEqual({ ok: false, error: 'damaged' })
    expect(parseCode(replaced(code, 3, 'Å'))).toEqual({ ok: false, error: 'damaged' })
    expect(parseCode('1'.repeat(2_001))).toEqual({ ok: false, error: 'damaged' })
  })

  test('of a later version is told from a damaged one, by its first group', () => {
    const candidates = [...upper].map((check) => `4000${check}`)
    const first = candidates.filter((text) => checkCode(text).groups[0]?.state === 'ok')
    expect(first).toHaveLength(1)
    expect(parseCode(`${first[0]}-12345`)).toEqual({ ok: false, error: 'newer' })
  })

  test('is checked while it is typed', () => {
    const code = randomCode(15)
    expect(checkCode('')).toEqual({ groups: [], complete: false })
    expect(checkCode(code.slice(0, 8).toLowerCase()).groups).toEqual([
      { text: code.slice(0, 5), state: 'ok' },
      { text: code.slice(6, 8), state: 'partial' },
    ])
    expect(checkCode('A?').groups).toEqual([{ text: 'A?', state: 'wrong' }])
    expect(checkCode(code).complete).toBe(true)
    expect(checkCode(`${code}-A`).complete).toBe(false)
    expect(checkCode('A'.repeat(100_000)).groups.length).toBeLessThanOrEqual(400)
  })
})
