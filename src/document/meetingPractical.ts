/** Meetings with what one has to know to come to them: fields that only the screens that plan and tell of them read. */
import type { MeetingId, PersonId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { Meeting } from '../model/meeting.ts'
import { checkMeetingLink, type FullMeeting, nothingPractical } from '../model/meetingPractical.ts'
import type { CircleDocument } from './circleDocument.ts'
import { entityFields } from './entities.ts'
import { id as idField, line } from './fields.ts'
import { meetingsView } from './meetings.ts'
import { roots } from './schema.ts'
import { type Collection, derivedView, type LiveView } from './view.ts'

export function fullMeetingsView(circle: CircleDocument): LiveView<Collection<MeetingId, FullMeeting>> {
  return derivedView(meetingsView(circle), ({ byId, list }) => {
    const full = new Map([...byId].map(([id, meeting]) => [id, fullMeeting(circle, meeting)]))
    return { byId: full, list: list.flatMap(({ id }) => full.get(id) ?? []) }
  })
}

/** Another object each time: the meeting itself stays the same one as long as nothing of it has changed. */
export function fullMeeting(circle: CircleDocument, meeting: Meeting): FullMeeting {
  const found = entityFields(circle, roots.meetings, meeting.id)
  if (!found.ok) return { ...meeting, ...nothingPractical }
  const { value: fields } = found
  // From elsewhere: what is no web address is not to be followed.
  const link = checkMeetingLink(line(fields, 'link', limits.url))
  return {
    ...meeting,
    chair: idField<PersonId>(fields, 'chair'),
    noteTaker: idField<PersonId>(fields, 'noteTaker'),
    access: line(fields, 'access'),
    link: link.ok ? link.value : '',
  }
}
