/**
 * A calendar file (RFC 5545). Times are those of the place: a round's meetings are held in Sweden, wherever the phone
 * that writes the file happens to be.
 *
 * Of our own, not ical-generator 10.2.0 (9 KB gzipped, Node 22 or later): that one takes an all-day date as a moment
 * and writes the day before it west of Greenwich, writes DTSTAMP in local time (3.8.7.2 wants UTC), lets control
 * characters through, and has VTIMEZONE only by a further package.
 */
import { dateValue, durationValue, escapeText, fold, localValue, momentValue } from './icsLines.ts'

export interface CalendarEvent {
  /** The same for the same thing in every file: importing again then updates instead of doubling. */
  readonly uid: string
  readonly title: string
  /** Lines parted by `\n`; may be empty. */
  readonly description: string
  readonly place: string
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM` and how long it lasts in minutes; null: the whole day. */
  readonly time: { readonly start: string; readonly minutes: number } | null
  /** When to remind, in minutes from the start; negative is before it. A whole day starts at midnight. */
  readonly alarms: readonly number[]
}

const zone = 'Europe/Stockholm'

/** The text of the file. `now` (ms since the epoch) tells readers which of two files is the newer. */
export function calendarFile(name: string, events: readonly CalendarEvent[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Larandetraff//Larandetraff//SV',
    'CALSCALE:GREGORIAN',
    // NAME is RFC 7986; the other is what most readers know.
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...timeZone,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, now: number): string[] {
  const { uid, title, description, place, date, time, alarms } = event
  const when =
    time === null
      ? [`DTSTART;VALUE=DATE:${dateValue(date)}`]
      : [`DTSTART;TZID=${zone}:${localValue(date, time.start)}`, `DURATION:${durationValue(time.minutes)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${momentValue(now)}`,
    // Some readers leave an event alone whose number is not higher than before.
    `SEQUENCE:${String(Math.floor(now / 60_000))}`,
    ...when,
    `SUMMARY:${escapeText(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    // A deadline takes no time: it must not show anybody as busy all day.
    `TRANSP:${time === null ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:${durationValue(minutes)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** The rules of the European Union since 1996. */
const timeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]
