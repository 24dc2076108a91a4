/**
 * Who was at a meeting. Whoever opens a running meeting on a phone of their own is noted at once; somebody notes those
 * without a phone. A note is one immutable value for a person and a meeting: the last writer counts.
 */
import type { MeetingId, PersonId } from './ids.ts'
import { type Person, resolvePerson } from './person.ts'
import type { RunEvent } from './run.ts'

export interface AttendanceNote {
  readonly meeting: MeetingId
  readonly person: PersonId
  /** `joined`: their own phone opened the running meeting. `entered`: noted by hand. One that is taken back keeps it. */
  readonly how: 'joined' | 'entered'
  /** Who wrote it. */
  readonly by: PersonId | null
  /** ms, the clock of the device that wrote it. */
  readonly at: number
  readonly present: boolean
}

/** Those who were there, by meeting. */
export type Attendance = ReadonlyMap<MeetingId, ReadonlyMap<PersonId, AttendanceNote>>

/** More than any round has; what is above it is left out, the same on every phone when `notes` come in one order. */
const mostNotes = 20_000

/**
 * The notes by meeting and person, aliases followed. Of a person with two records it's enough that one of them was
 * there, and their own phone's word goes before somebody else's.
 */
export function attendanceOf(notes: readonly AttendanceNote[], people: ReadonlyMap<PersonId, Person>): Attendance {
  const meetings = new Map<MeetingId, Map<PersonId, AttendanceNote>>()
  for (const note of notes.slice(0, mostNotes)) {
    const person = people.get(resolvePerson(people, note.person))
    if (!note.present || person === undefined || person.deleted) continue
    const there = meetings.get(note.meeting) ?? new Map<PersonId, AttendanceNote>()
    meetings.set(note.meeting, there)
    if (there.get(person.id)?.how !== 'joined') there.set(person.id, note)
  }
  return meetings
}

/**
 * Whether a phone that opens the meeting may note its person, of whom `notes` are. Not when they are noted already,
 * nor when somebody has taken back what the phone itself noted: else it would come back each time it is opened.
 */
export function mayTick(notes: readonly AttendanceNote[]): boolean {
  return !notes.some((note) => note.present || note.how === 'joined')
}

/** ms. A meeting whose clock nobody has touched for so long was left running when its people went home. */
const longestSilence = 12 * 60 * 60_000

/** Whether the group is gathered: the meeting has begun and goes on. `now` is told in the base of the event. */
export function isGathered(event: RunEvent, now: number): boolean {
  if (event.item === null || event.status === 'ended') return false
  return Math.abs(now - event.at) < longestSilence
}
