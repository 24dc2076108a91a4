import { afterEach, describe, expect, it } from 'vitest'
import { addDays, dayAt, daysBetween, parseDate } from '../../../src/model/date.ts'

const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('a date', () => {
  it.each(['2026-01-14', '2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(parseDate(day)).toBe(day)
  })

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-4', '26-01-04', '2026-01-14T00:00', ' 2026-01-14', '', null, 20260114])(
    '%s does not',
    (value) => {
      expect(parseDate(value)).toBeNull()
    },
  )

  it('counts days over leap days, month and year ends, both ways', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1)
    expect(daysBetween('2026-01-14', '2025-01-14')).toBe(-365)
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it.each(['Europe/Stockholm', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'counts whole days in %s, also over the nights when the clocks change',
    (place) => {
      process.env['TZ'] = place
      expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
      expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
      expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
      expect(parseDate('2026-03-29')).toBe('2026-03-29')
    },
  )

  it('is today where the reader is, not in Greenwich', () => {
    const lateEvening = Date.UTC(2026, 0, 14, 23, 30)
    process.env['TZ'] = 'Europe/Stockholm'
    expect(dayAt(lateEvening)).toBe('2026-01-15')
    process.env['TZ'] = 'America/St_Johns'
    expect(dayAt(lateEvening)).toBe('2026-01-14')
    expect(dayAt(Date.UTC(2026, 0, 1, 1))).toBe('2025-12-31')
  })
})
