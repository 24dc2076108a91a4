import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from '../../../src/export/ics.ts'
import { durationValue, escapeText, fold } from '../../../src/export/icsLines.ts'
import { eventsOf, readCalendar } from '../../ics.ts'
import { seeded } from '../model/random.ts'

const now = Date.UTC(2026, 11, 3, 8, 5, 9)
const meeting: CalendarEvent = {
  uid: 'a1@larandetraff',
  title: 'Lärandeträff 1',
  description: 'Modellkommuner\nVärd: Ekdala',
  place: 'Kulturhuset, Ekdala',
  date: '2027-01-14',
  time: { start: '09:00', minutes: 405 },
  alarms: [-1440],
}
const deadline: CalendarEvent = { ...meeting, uid: 'a1.invitation@larandetraff', time: null, place: '', description: '', alarms: [-3780, 540] }
const octets = (text: string) => new TextEncoder().encode(text).length

describe('a calendar file', () => {
  const calendar = readCalendar(calendarFile('Modellkommuner', [meeting, deadline], now))
  const [first, second] = eventsOf(calendar)

  it('names the round and holds its time zone', () => {
    expect(calendar.properties).toMatchObject({ VERSION: '2.0', NAME: 'Modellkommuner', 'X-WR-CALNAME': 'Modellkommuner' })
    expect(calendar.parts[0]).toMatchObject({ kind: 'VTIMEZONE', properties: { TZID: 'Europe/Stockholm' } })
    expect(calendar.parts[0]?.parts.map(({ kind }) => kind)).toEqual(['DAYLIGHT', 'STANDARD'])
  })

  it('has a meeting at its hour in Sweden, with an alarm the day before', () => {
    expect(first?.properties).toEqual({
      UID: 'a1@larandetraff',
      DTSTAMP: '20261203T080509Z',
      SEQUENCE: String(Math.floor(now / 60_000)),
      'DTSTART;TZID=Europe/Stockholm': '20270114T090000',
      DURATION: 'PT6H45M',
      SUMMARY: 'Lärandeträff 1',
      DESCRIPTION: 'Modellkommuner\nVärd: Ekdala',
      LOCATION: 'Kulturhuset, Ekdala',
      TRANSP: 'OPAQUE',
    })
    expect(first?.parts).toMatchObject([{ kind: 'VALARM', properties: { ACTION: 'DISPLAY', TRIGGER: '-P1D' } }])
  })

  it('has a deadline on its whole day, which keeps nobody busy', () => {
    expect(second?.properties).toMatchObject({ 'DTSTART;VALUE=DATE': '20270114', TRANSP: 'TRANSPARENT' })
    expect(Object.keys(second?.properties ?? {})).not.toContain('LOCATION')
    expect(second?.parts.map(({ properties }) => properties['TRIGGER'])).toEqual(['-P2DT15H', 'PT9H'])
  })

  it('may be empty', () => {
    expect(eventsOf(readCalendar(calendarFile('', [], now)))).toEqual([])
  })

  it('written again has the same ids, and says that it is newer', () => {
    const [again] = eventsOf(readCalendar(calendarFile('Modellkommuner', [{ ...meeting, date: '2027-01-15' }], now + 60_000)))
    expect(again?.properties['UID']).toBe(first?.properties['UID'])
    expect(Number(again?.properties['SEQUENCE'])).toBeGreaterThan(Number(first?.properties['SEQUENCE']))
  })
})

describe('text in a calendar file', () => {
  it.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['one\ntwo\r\nthree\rfour\u2028five', 'one\\ntwo\\nthree\\nfour\\nfive'],
    ['bell\u0007, tab\tand\u0000null', 'bell \\, tab and null'],
    ['\\n is no line end', '\\\\n is no line end'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
  ])('%j is escaped', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  it('can add no line of its own', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://example.se'
    const events = eventsOf(readCalendar(calendarFile(title, [{ ...meeting, title, description: title, place: title }], now)))
    expect(events).toHaveLength(1)
    expect(events[0]?.properties['SUMMARY']).toBe(title.replaceAll('\r\n', '\n'))
  })

  it('comes back as it was, whatever it holds', () => {
    const random = seeded(7)
    const alphabet = ['a', 'å', 'ä', 'Ö', '\\', ';', ',', ':', '\n', '"', '–', '🏒', ' ', '1']
    for (let i = 0; i < 200; i++) {
      const title = Array.from({ length: random.int(200) }, () => alphabet[random.int(alphabet.length)]).join('')
      const [event] = eventsOf(readCalendar(calendarFile('x', [{ ...meeting, title }], now)))
      expect(event?.properties['SUMMARY']).toBe(title)
    }
  })
})

describe('folding', () => {
  it.each(['a', 'å', '–', '🏒'])('of %s is at 75 octets, between characters', (character) => {
    const line = `SUMMARY:${character.repeat(200)}`
    const parts = fold(line).split('\r\n ')
    expect(parts.join('')).toBe(line)
    for (const part of fold(line).split('\r\n')) {
      expect(octets(part)).toBeLessThanOrEqual(75)
      expect(part).not.toContain('\ufffd')
    }
    for (const part of fold(line).split('\r\n').slice(0, -1)) expect(octets(part)).toBeGreaterThan(75 - octets(character))
  })

  it('leaves a line of 75 octets whole', () => {
    expect(fold('x'.repeat(75))).toBe('x'.repeat(75))
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  })
})

describe('a duration', () => {
  it.each([
    [0, 'PT0M'],
    [60, 'PT1H'],
    [405, 'PT6H45M'],
    [1440, 'P1D'],
    [-1440, '-P1D'],
    [-3780, '-P2DT15H'],
  ])('of %d min', (minutes, text) => {
    expect(durationValue(minutes)).toBe(text)
  })
})
