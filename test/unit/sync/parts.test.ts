import { describe, expect, test } from 'vitest'
import { createAssembler, cut } from '../../../src/sync/parts.ts'

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7) & 255)

describe('parts', () => {
  test.each([0, 1, 16_383, 16_384, 16_385, 32_768, 100_001])('a message of %i bytes comes together again', (length) => {
    const assembler = createAssembler()
    const parts = [...cut(bytes(length))]
    expect(parts).toHaveLength(Math.max(1, Math.ceil(length / 16_384)))
    for (const part of parts.slice(0, -1)) expect(assembler.add(part)).toBeNull()
    expect(assembler.add(parts.at(-1) ?? new Uint8Array(0))).toEqual(bytes(length))
  })

  test('what is no part is bad, and so is a message that grows without end', () => {
    expect(createAssembler().add(new Uint8Array(0))).toBe('bad')
    expect(createAssembler().add(Uint8Array.of(2, 1))).toBe('bad')
    expect(createAssembler().add(Uint8Array.of(0))).toBe('bad')
    expect(createAssembler().add(new Uint8Array(16_386))).toBe('bad')
    const assembler = createAssembler(100)
    const part = new Uint8Array(61)
    expect(assembler.add(part)).toBeNull()
    expect(assembler.add(part)).toBe('bad')
  })
})
