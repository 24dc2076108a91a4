/** Dates, times and amounts in the reader's language. Plain values in, text out; `Intl` does the grammar. */
import { daysBetween } from '../model/date.ts'
import type { Due } from '../model/due.ts'
import type { Locale } from './locale.ts'
import type { Texts } from './texts.ts'

export interface Format {
  /** `2026-01-14` → 14 januari; with the year when it is not the one of `today`. */
  date(day: string, today?: string): string
  /** `2026-01-14` → onsdag 14 januari. */
  weekday(day: string): string
  /** ms since the epoch, local time → 14 januari 09.15; with the year when it is not the one of `now`. */
  moment(at: number): string
  /** `09:15` → 09.15 in Swedish. */
  time(time: string): string
  /** Whole minutes → 1 tim 20 min. */
  minutes(minutes: number): string
  /** ms → 27:10, 1:05:00; without sign. What is left is rounded up: 0:00 means that time is out. */
  clock(ms: number): string
  /** 0–1 → 22 %. */
  percent(share: number): string
  number(value: number): string
  /** Norrvik, Ekdala och Solhamn. */
  list(words: readonly string[]): string
  /** How a commitment stands: Försenat 3 dagar, Om 9 dagar, or its date when that is far off. */
  due(due: Due, day: string | null, today: string): string
}

const tags = { sv: 'sv-SE', en: 'en-GB' } as const

/** `now`: ms; without it no moment is of another year. */
export function createFormat(locale: Locale, texts: Texts, now: (() => number) | null = null): Format {
  const tag = tags[locale]
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    // Calendar dates mean the same day everywhere: they are read and written in UTC.
    const intl = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    return (day: string) => {
      const at = Date.parse(`${day}T00:00:00Z`)
      return Number.isNaN(at) ? day : intl.format(at)
    }
  }
  const short = dayFormat({ day: 'numeric', month: 'long' })
  const long = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' })
  const local = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' })
  const localLong = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric' })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const number = new Intl.NumberFormat(tag)
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const time = (value: string) => (locale === 'sv' ? value.replace(':', '.') : value)
  const date = (day: string, today = day) => (today.slice(0, 4) === day.slice(0, 4) ? short(day) : long(day))

  return {
    date,
    weekday,
    moment(at) {
      const when = new Date(at)
      const isOfAnother = now !== null && new Date(now()).getFullYear() !== when.getFullYear()
      return `${(isOfAnother ? localLong : local).format(when)} ${time(`${two(when.getHours())}:${two(when.getMinutes())}`)}`
    },
    time,
    minutes: (minutes) => minutesText(minutes, locale),
    clock,
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    list: (words) => list.format(words),
    due(due, day, today) {
      if (due.kind === 'closed') return texts.due.closed
      if (due.kind === 'none' || day === null) return texts.due.noDue
      if (due.kind === 'late') return texts.due.dueLate(due.days)
      if (due.kind === 'later') return date(day, today)
      return soonText(daysBetween(today, day), texts)
    },
  }
}

function soonText(days: number, texts: Texts): string {
  if (days === 0) return texts.due.dueToday
  return days === 1 ? texts.due.dueTomorrow : texts.due.dueIn(days)
}

function minutesText(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes - hours * 60
  const parts = []
  if (hours > 0) parts.push(`${String(hours)} ${locale === 'sv' ? 'tim' : 'h'}`)
  if (rest > 0 || hours === 0) parts.push(`${String(rest)} min`)
  return parts.join(' ')
}

function clock(ms: number): string {
  const seconds = Math.abs(Math.ceil(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const tail = `${hours > 0 ? two(minutes) : String(minutes)}:${two(seconds % 60)}`
  return hours > 0 ? `${String(hours)}:${tail}` : tail
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
