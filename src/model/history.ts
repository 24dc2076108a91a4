/**
 * How texts stood when a meeting was over: a copy of each that had changed since the meeting before. It tells what was
 * written and when it was copied, never who wrote it. What nobody may change is not copied.
 */
import type { Id, MeetingId, RunEventId } from './ids.ts'
import { type RunEvent, sameDay } from './run.ts'

/** One text of an entry as it stood when the meeting was over. */
export interface KeptText {
  readonly meeting: MeetingId
  readonly entry: Id<string>
  /** Which of the entry's texts it is. */
  readonly field: string
  readonly text: string
  /** ms, the clock of the device that copied it. */
  readonly at: number
}

/** A meeting that is over: by its last event, which tells one end of it from another. */
export interface MeetingEnd {
  readonly meeting: MeetingId
  readonly event: RunEventId
  /** ms, in the base of the event. */
  readonly at: number
}

/** ms after its end in which what a meeting left is still copied: later on the texts would be those of another day. */
export const copiedWithin = 48 * 60 * 60_000

/** When the meeting was over, by the event that counts: somebody ended it, or nobody has touched its clock for half a day. Null while it goes on, and long after. */
export function endToCopy(last: RunEvent, nowIn: (base: RunEvent['base']) => number): MeetingEnd | null {
  if (last.item === null) return null
  const at = last.status === 'ended' ? last.at : last.at + sameDay
  const since = nowIn(last.base) - at
  return since >= 0 && since < copiedWithin ? { meeting: last.meeting, event: last.id, at } : null
}

/** ms that clocks of phones may differ by: what was begun just after the end may have been begun just before it. */
export const clocksDiffer = 10 * 60_000

/** An entry's texts as they are, and when it was begun. */
export interface EntryTexts {
  readonly entry: Id<string>
  readonly begun: number
  readonly texts: Readonly<Record<string, string>>
}

/**
 * What is to be copied: all that says something and is not as it was copied last. `copies` are those of the entry's field at other
 * meetings, in any order. With `onlyNew` what has been copied before is left alone: the end has been copied by a phone that knew it.
 */
export function isToCopy(text: string, copies: readonly Pick<KeptText, 'text' | 'at'>[], onlyNew: boolean): boolean {
  if (text.trim() === '') return false
  const last = copies.reduce<Pick<KeptText, 'text' | 'at'> | null>((a, b) => (a !== null && a.at > b.at ? a : b), null)
  return last === null || (!onlyNew && last.text !== text)
}

/** The copies that have to go so that all of them keep within `most` UTF-16 units: the oldest. */
export function tooOld<C extends KeptText>(copies: readonly C[], most: number): C[] {
  let room = most
  const newestFirst = [...copies].sort((a, b) => b.at - a.at)
  return newestFirst.filter(({ text }) => (room -= text.length) < 0)
}
