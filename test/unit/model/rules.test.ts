import { describe, expect, it } from 'vitest'
import { isCutDown } from '../../../src/model/reflection.ts'
import { checkLine, checkMinutes, checkOptionalLine } from '../../../src/model/rules.ts'

describe('a line', () => {
  it('is stored on one line, trimmed, composed and without control characters', () => {
    expect(checkLine('  Karin\r\nLund\u0000\u2028 ', 'name', 20)).toEqual({ ok: true, value: 'Karin Lund' })
    expect(checkLine('A\u030asa', 'name', 20)).toEqual({ ok: true, value: 'Åsa' })
  })

  it('is refused when it is empty or too long, with the numbers to say so', () => {
    expect(checkLine(' \n ', 'name', 20)).toEqual({ ok: false, error: { code: 'empty', field: 'name' } })
    expect(checkLine('x'.repeat(10_000), 'name', 120)).toEqual({
      ok: false,
      error: { code: 'tooLong', field: 'name', length: 10_000, limit: 120 },
    })
    expect(checkLine('x'.repeat(120), 'name', 120).ok).toBe(true)
  })

  it('may be empty where nothing is an answer too', () => {
    expect(checkOptionalLine('  ', 'place', 20)).toEqual({ ok: true, value: '' })
    expect(checkOptionalLine(' Sal 3 ', 'place', 20)).toEqual({ ok: true, value: 'Sal 3' })
    expect(checkOptionalLine('x'.repeat(21), 'place', 20).ok).toBe(false)
  })
})

describe('minutes', () => {
  it.each([1, 45, 600])('%d will do', (value) => {
    expect(checkMinutes(value, 600)).toEqual({ ok: true, value })
  })

  it.each([0, -5, 601, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d will not', (value) => {
    expect(checkMinutes(value, 600)).toEqual({ ok: false, error: { code: 'invalid', field: 'minutes' } })
  })
})

describe('a text that was cut down', () => {
  it('is one that lost more than half of what was worth keeping', () => {
    expect(isCutDown('en hel tanke', '')).toBe(true)
    expect(isCutDown('en hel tanke', '      en    \n   ')).toBe(true)
    expect(isCutDown('0123456789', '01234')).toBe(false)
    expect(isCutDown('0123456789', '0123')).toBe(true)
    expect(isCutDown('kort', '')).toBe(false)
    expect(isCutDown('en hel tanke', 'en hel tanke och en till')).toBe(false)
  })
})
