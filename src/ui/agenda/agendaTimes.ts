import { itemStarts } from '../../model/agenda.ts'
import { limits } from '../../model/limits.ts'
import type { AgendaItem } from '../../model/meeting.ts'

/** When a meeting begins that has not said so. */
const usualStart = '09:00'

/** The time of day (`HH:MM`) when each item begins, in the order of `items`. */
export function clockTimes(items: readonly AgendaItem[], organisations: number, startsAt: string | null): string[] {
  const [hours = 0, minutes = 0] = (startsAt ?? usualStart).split(':').map(Number)
  return itemStarts(items, organisations).map((start) => {
    const at = (hours * 60 + minutes + start) % (24 * 60)
    return `${two(Math.floor(at / 60))}:${two(at % 60)}`
  })
}

/** The next length up or down: whole fives, and single minutes below five. */
export function stepMinutes(minutes: number, direction: 1 | -1): number {
  const small = direction > 0 ? minutes < 5 : minutes <= 5
  const next = direction > 0 ? Math.floor(minutes / 5) * 5 + 5 : Math.ceil(minutes / 5) * 5 - 5
  return Math.min(limits.minutes, Math.max(1, small ? minutes + direction : next))
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
