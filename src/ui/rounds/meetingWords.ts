import type { Format } from '../../i18n/format.ts'
import { meetingTexts } from '../../method/lookup.ts'
import type { MethodTexts } from '../../method/texts.ts'
import type { Meeting } from '../../model/meeting.ts'

/** What the meeting is called: its own title, or the method's in the reader's language, or `otherwise`. */
export function meetingTitle(
  meeting: Pick<Meeting, 'title' | 'kind'>,
  words: MethodTexts,
  otherwise: string,
): string {
  return meeting.title ?? meetingTexts(words, meeting.kind)?.title ?? otherwise
}

/** The same in a sentence: inför resultatkonferensen. */
export function meetingNamed(meeting: Pick<Meeting, 'title' | 'kind'>, words: MethodTexts, otherwise: string): string {
  return meeting.title ?? meetingTexts(words, meeting.kind)?.named ?? meetingTitle(meeting, words, otherwise)
}

/** Its own theme, or the method's; null when it has none. */
export function meetingTheme(meeting: Pick<Meeting, 'theme' | 'kind'>, words: MethodTexts): string | null {
  return meeting.theme ?? meetingTexts(words, meeting.kind)?.theme ?? null
}

/** Day and time as far as known: onsdag 14 januari 09.00, or 14 januari 2027 in another year; null without a day. */
export function meetingWhen(
  meeting: Pick<Meeting, 'date' | 'startsAt'>,
  format: Format,
  today = meeting.date ?? '',
): string | null {
  if (meeting.date === null) return null
  const thisYear = meeting.date.slice(0, 4) === today.slice(0, 4)
  const day = thisYear ? format.weekday(meeting.date) : format.date(meeting.date, today)
  return meeting.startsAt === null ? day : `${day} ${format.time(meeting.startsAt)}`
}
