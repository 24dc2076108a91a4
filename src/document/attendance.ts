import { type AttendanceNote, mayTick } from '../model/attendance.ts'
import { type MeetingId, type PersonId, parseId } from '../model/ids.ts'
import { resolvePerson } from '../model/person.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { peopleView } from './people.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

type StoredNote = AttendanceNote & { readonly id: string; readonly deleted: false }

/** All notes of all meetings, also those taken back, in the order of their keys: the same on every phone. */
export function attendanceView(circle: CircleDocument): LiveView<Collection<string, StoredNote>> {
  return collectionView(circle.doc.getMap(roots.attendance), readNote, (a, b) => (a.id < b.id ? -1 : 1))
}

/** Notes that the person of this phone is at the meeting. Answers false when there is nothing to write. */
export function tickAttendance(circle: CircleDocument, context: Context, meeting: MeetingId): Result<boolean, RuleError> {
  const { person } = context
  if (person === null) return fail({ code: 'invalid', field: 'person' })
  if (!mayTick(notesOf(circle, meeting, person))) return ok(false)
  return command(circle, 'attendance.tick', () => {
    write(circle, { meeting, person, how: 'joined', by: person, at: context.now(), present: true })
    return ok(true)
  })
}

/** Notes by hand that somebody was there, or was not after all. Answers false when it is said already. */
export function setAttendance(
  circle: CircleDocument,
  context: Context,
  meeting: MeetingId,
  who: PersonId,
  present: boolean,
): Result<boolean, RuleError> {
  const people = peopleView(circle).get().byId
  const person = resolvePerson(people, who)
  if (!people.has(person) || !circle.doc.getMap(roots.meetings).has(meeting)) return fail({ code: 'unknown' })
  return command(circle, 'attendance.set', () => {
    const said = notesOf(circle, meeting, person).filter((note) => note.present)
    if (present === (said.length > 0)) return ok(false)
    const now = { by: context.person, at: context.now(), present }
    if (present) write(circle, { meeting, person, how: 'entered', ...now })
    // Of a person with two records both may say so.
    for (const { how, person: record } of said) write(circle, { meeting, person: record, how, ...now })
    return ok(true)
  })
}

/** What is noted of the person at the meeting, under any of their records. */
function notesOf(circle: CircleDocument, meeting: MeetingId, person: PersonId): AttendanceNote[] {
  const people = peopleView(circle).get().byId
  const one = resolvePerson(people, person)
  const isTheirs = (note: AttendanceNote) => note.meeting === meeting && resolvePerson(people, note.person) === one
  return attendanceView(circle).get().list.filter(isTheirs)
}

function write(circle: CircleDocument, { meeting, person, ...note }: AttendanceNote): void {
  circle.doc.getMap(roots.attendance).set(`${meeting}/${person}`, note)
}

function readNote(key: string, value: unknown): StoredNote | null {
  const [first, second, ...more] = key.length > 64 ? [] : key.split('/')
  const meeting = parseId<MeetingId>(first)
  const person = parseId<PersonId>(second)
  if (meeting === null || person === null || more.length > 0) return null
  if (typeof value !== 'object' || value === null) return null
  const { how, by, at, present } = value as Record<string, unknown>
  return {
    id: key,
    meeting,
    person,
    how: how === 'joined' ? 'joined' : 'entered',
    by: parseId<PersonId>(by),
    at: moment(at) ?? 0,
    present: present === true,
    deleted: false,
  }
}
