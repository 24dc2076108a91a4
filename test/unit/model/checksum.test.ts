import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../src/model/checksum.ts'

describe('crc32', () => {
  it('answers as the standard says', () => {
    expect(crc32(new Uint8Array(0))).toBe(0)
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    expect(crc32(new TextEncoder().encode('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339)
  })

  it('differs for every single bit that flips', () => {
    const bytes = Uint8Array.from({ length: 40 }, (_, i) => i * 7)
    const whole = crc32(bytes)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const hurt = bytes.slice()
      hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(crc32(hurt)).not.toBe(whole)
    }
  })
})
