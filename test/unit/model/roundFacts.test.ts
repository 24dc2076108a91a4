import { describe, expect, it } from 'vitest'
import { checkRoundFacts, monthsAround, noRoundFacts, parseMonth } from '../../../src/model/roundFacts.ts'

describe('what a round says of itself', () => {
  it('may be nothing, and is stored as a line and two months', () => {
    expect(checkRoundFacts(noRoundFacts)).toEqual({ ok: true, value: noRoundFacts })
    expect(checkRoundFacts({ theme: ' Jämställd\nskola ', from: '2026-09', to: '2026-09' })).toEqual({ ok: true, value: { theme: 'Jämställd skola', from: '2026-09', to: '2026-09' } })
  })

  it('does not end before it begins, and knows no month that is none', () => {
    const wrong = { ok: false, error: { code: 'invalid', field: 'period' } }
    expect(checkRoundFacts({ theme: '', from: '2027-01', to: '2026-12' })).toEqual(wrong)
    expect(checkRoundFacts({ theme: '', from: '2027-13', to: null })).toEqual(wrong)
    expect(['2026-00', '2026-1', '2026-09-01', 7, null].map(parseMonth)).toEqual([null, null, null, null, null])
  })

  it('offers months around today, and those that are chosen already', () => {
    const months = monthsAround('2026-11-29', ['2019-03', null])
    expect(months).toContain('2026-11')
    expect(months[0]).toBe('2019-03')
    expect(months[1]).toBe('2025-05')
    expect(months.at(-1)).toBe('2030-11')
    expect(new Set(months).size).toBe(months.length)
  })
})
