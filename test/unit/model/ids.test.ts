import { describe, expect, it } from 'vitest'
import { alphabet, base32, idBytes, newId, parseId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const seed = Number(process.env['SEED'] ?? 7)

describe(`ids (seed ${String(seed)})`, () => {
  it('are 26 characters that read back as the same 16 bytes', () => {
    const random = seeded(seed)
    for (let i = 0; i < 2000; i++) {
      const bytes = random.bytes(16)
      const id = newId(() => bytes)
      expect(id).toHaveLength(26)
      expect(parseId(id)).toBe(id)
      expect(idBytes(id)).toEqual(bytes)
    }
  })

  it('hold the outermost values', () => {
    expect(newId(() => new Uint8Array(16))).toBe('0'.repeat(26))
    expect(newId(() => new Uint8Array(16).fill(255))).toBe(`${'z'.repeat(25)}w`)
  })

  it('sort as their bytes do', () => {
    const random = seeded(seed)
    const hex = (bytes: Uint8Array) => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
    const all = Array.from({ length: 300 }, () => random.bytes(16))
    const byBytes = [...all].sort((a, b) => (hex(a) < hex(b) ? -1 : 1)).map((b) => base32(b))
    expect(all.map((b) => base32(b)).sort()).toEqual(byBytes)
  })

  it.each([
    ['shorter', '0'.repeat(25)],
    ['longer', '0'.repeat(27)],
    ['with a letter that is not used', `${'0'.repeat(25)}u`],
    ['in upper case', 'A'.repeat(26)],
    ['with a line end after it', `${'0'.repeat(26)}\n`],
    ['no text', 26],
    ['nothing', null],
    ['a name of the language', '__proto__'],
  ])('are not what is %s', (_, value) => {
    expect(parseId(value)).toBeNull()
  })

  it('are written with letters that are not taken for each other', () => {
    expect(alphabet).toHaveLength(32)
    expect(alphabet).not.toMatch(/[ilou]/)
  })
})

describe('base32', () => {
  it.each([
    [[], ''],
    [[0], '00'],
    [[255], 'zw'],
    [[1, 2], '0410'],
    [[255, 255, 255, 255, 255], 'zzzzzzzz'],
  ])('of %j is %j', (bytes, text) => {
    expect(base32(Uint8Array.from(bytes))).toBe(text)
  })
})
