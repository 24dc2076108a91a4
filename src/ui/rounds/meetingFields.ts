import type { MeetingEdit } from '../../document/meetingEdit.ts'
import type { MethodTexts } from '../../method/texts.ts'
import { type OrganisationId, parseId, type PersonId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import { type MeetingPractical, nothingPractical } from '../../model/meetingPractical.ts'
import { meetingTheme, meetingTitle } from './meetingWords.ts'

/** What stands in the form, as text; empty is nothing. */
export interface MeetingFields {
  readonly title: string
  readonly theme: string
  readonly date: string
  readonly startsAt: string
  readonly place: string
  /** An organisation's id. */
  readonly host: string
  readonly invitedAt: string
  /** People's ids. */
  readonly chair: string
  readonly noteTaker: string
  readonly access: string
  readonly link: string
}

export const emptyFields: MeetingFields = {
  title: '',
  theme: '',
  date: '',
  startsAt: '',
  place: '',
  host: '',
  invitedAt: '',
  chair: '',
  noteTaker: '',
  access: '',
  link: '',
}

/** The meeting as it is shown: with the method's words where it has none of its own. */
export function fieldsOf(meeting: Meeting, words: MethodTexts, practical: MeetingPractical = nothingPractical): MeetingFields {
  return {
    title: meetingTitle(meeting, words, ''),
    theme: meetingTheme(meeting, words) ?? '',
    date: meeting.date ?? '',
    startsAt: meeting.startsAt ?? '',
    place: meeting.place,
    host: meeting.host ?? '',
    invitedAt: meeting.invitedAt ?? '',
    chair: practical.chair ?? '',
    noteTaker: practical.noteTaker ?? '',
    access: practical.access,
    link: practical.link,
  }
}

/** Only what differs: what others changed meanwhile stays, and the method's words stay in the reader's language. */
export function meetingEdit(before: MeetingFields, after: MeetingFields): MeetingEdit {
  const changed = (name: keyof MeetingFields) => after[name].trim() !== before[name]
  return {
    ...(changed('title') && { title: after.title }),
    ...(changed('theme') && { theme: after.theme }),
    ...(changed('date') && { date: after.date === '' ? null : after.date }),
    ...(changed('startsAt') && { startsAt: after.startsAt === '' ? null : after.startsAt }),
    ...(changed('place') && { place: after.place }),
    ...(changed('host') && { host: parseId<OrganisationId>(after.host) }),
    ...(changed('invitedAt') && { invitedAt: after.invitedAt === '' ? null : after.invitedAt }),
    ...(changed('chair') && { chair: parseId<PersonId>(after.chair) }),
    ...(changed('noteTaker') && { noteTaker: parseId<PersonId>(after.noteTaker) }),
    ...(changed('access') && { access: after.access }),
    ...(changed('link') && { link: after.link }),
  }
}
