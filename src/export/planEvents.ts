/** The plan of a round as events of a calendar: what, when, and when to be reminded of it. */
import { agendaSums } from '../model/agenda.ts'
import type { AgendaItem, Meeting } from '../model/meeting.ts'
import type { PlanEntry } from '../model/plan.ts'
import type { CalendarEvent } from './ics.ts'

export interface PlanWords {
  title(entry: PlanEntry): string
  /** Lines parted by `\n`. */
  description(entry: PlanEntry): string
  /** Of a meeting that can be joined from elsewhere; empty for others. */
  link(entry: PlanEntry): string
}

/** What tells how long the meetings last. */
export interface Agendas {
  /** Of all meetings. */
  readonly items: readonly AgendaItem[]
  /** How many take part, without the mentor. */
  readonly organisations: number
}

const day = 24 * 60
/** When a day's reminder comes: at nine in the morning. */
const morning = 9 * 60
/** In minutes, of a meeting whose agenda nobody has made yet: an event without length is hard to see. */
const unplanned = 60

/** In the order of `entries`. What is done, or has been, is there and reminds nobody. */
export function planEvents(entries: readonly PlanEntry[], words: PlanWords, agendas: Agendas): CalendarEvent[] {
  return entries.map((entry) => ({
    uid: `${entry.key}@larandetraff`,
    title: words.title(entry),
    description: words.description(entry),
    place: entry.kind === 'meeting' ? entry.meeting.place || words.link(entry) : '',
    date: entry.date,
    time: entry.kind === 'meeting' ? timeOf(entry.meeting, agendas) : null,
    alarms: entry.state === 'done' || entry.state === 'past' ? [] : alarmsOf(entry),
  }))
}

function timeOf(meeting: Meeting, { items, organisations }: Agendas): CalendarEvent['time'] {
  if (meeting.startsAt === null) return null
  const agenda = items.filter((item) => item.meeting === meeting.id)
  return { start: meeting.startsAt, minutes: agendaSums(agenda, organisations).planned || unplanned }
}

/** A meeting the day before; what is to be ready, a week before and on the day. */
function alarmsOf(entry: PlanEntry): number[] {
  if (entry.kind !== 'meeting') return [morning - 7 * day, morning]
  return [entry.meeting.startsAt === null ? morning - day : -day]
}
