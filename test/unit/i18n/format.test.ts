import { describe, expect, it } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { createFormat } from '../../../src/i18n/format.ts'
import { sv } from '../../../src/i18n/sv.ts'

const swedish = createFormat('sv', sv)
const english = createFormat('en', en)
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('format', () => {
  it('writes dates in words, with the year only when it is another one', () => {
    expect(swedish.date('2026-01-14')).toBe('14 januari')
    expect(swedish.date('2026-01-14', '2026-11-23')).toBe('14 januari')
    expect(swedish.date('2027-01-14', '2026-11-23')).toBe('14 januari 2027')
    expect(swedish.weekday('2026-01-14')).toBe('onsdag 14 januari')
    expect(english.date('2026-01-14')).toBe('14 January')
  })

  it('shows a date it cannot read as it stands', () => {
    expect(swedish.date('när som helst')).toBe('när som helst')
  })

  it('keeps the calendar day whatever the time zone of the device', () => {
    expect(swedish.date('2026-12-31')).toBe('31 december')
    expect(swedish.date('2026-03-29')).toBe('29 mars')
  })

  it('writes times with a point in Swedish', () => {
    expect(swedish.time('09:15')).toBe('09.15')
    expect(english.time('09:15')).toBe('09:15')
    const at = new Date(2026, 0, 14, 9, 5).getTime()
    expect(swedish.moment(at)).toBe('14 januari 09.05')
    expect(createFormat('sv', sv, () => new Date(2026, 11, 31).getTime()).moment(at)).toBe('14 januari 09.05')
    expect(createFormat('sv', sv, () => new Date(2028, 1, 1).getTime()).moment(at)).toBe('14 januari 2026 09.05')
  })

  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 tim'],
    [80, '1 tim 20 min'],
    [600, '10 tim'],
  ])('%i minutes: %s', (minutes, text) => {
    expect(swedish.minutes(minutes)).toBe(text)
  })

  it.each([
    [27 * 60_000 + 10_000, '27:10'],
    [27 * 60_000 + 9_001, '27:10'],
    [1, '0:01'],
    [0, '0:00'],
    [-999, '0:00'],
    [-65_000, '1:05'],
    [3_965_000, '1:06:05'],
  ])('%i ms on the clock: %s', (ms, text) => {
    expect(swedish.clock(ms)).toBe(text)
  })

  it('writes shares, numbers and lists', () => {
    expect(plain(swedish.percent(0.224))).toBe('22 %')
    expect(plain(swedish.number(12_500))).toBe('12 500')
    expect(swedish.list(['Norrvik', 'Ekdala', 'Solhamn'])).toBe('Norrvik, Ekdala och Solhamn')
  })

  it('says how a commitment stands against its date', () => {
    const today = '2026-11-23'
    expect(swedish.due({ kind: 'late', days: 3 }, '2026-11-20', today)).toBe('Försenat 3 dagar')
    expect(swedish.due({ kind: 'late', days: 1 }, '2026-11-22', today)).toBe('Försenat 1 dag')
    expect(swedish.due({ kind: 'soon', days: 0 }, today, today)).toBe('I dag')
    expect(swedish.due({ kind: 'soon', days: 1 }, '2026-11-24', today)).toBe('I morgon')
    expect(swedish.due({ kind: 'soon', days: 9 }, '2026-12-02', today)).toBe('Om 9 dagar')
    expect(swedish.due({ kind: 'later', days: 40 }, '2027-01-02', today)).toBe('2 januari 2027')
    expect(swedish.due({ kind: 'none' }, null, today)).toBe('Inget datum')
    expect(swedish.due({ kind: 'closed' }, '2026-01-01', today)).toBe('Avslutat')
    expect(english.due({ kind: 'late', days: 1 }, '2026-11-22', today)).toBe('1 day late')
  })
})
