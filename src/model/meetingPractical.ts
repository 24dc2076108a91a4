/** What one has to know to come to a meeting and to hold it. Apart from the meeting itself: it runs without any of it. */
import type { PersonId } from './ids.ts'
import { limits } from './limits.ts'
import type { Meeting } from './meeting.ts'
import { fail, ok, type Result } from './result.ts'
import { checkOptionalLine, type RuleError } from './rules.ts'

export interface MeetingPractical {
  readonly chair: PersonId | null
  readonly noteTaker: PersonId | null
  /** How the place can be reached and taken part in, and whom to tell. Nobody's own needs are written down. */
  readonly access: string
  /** Of those who take part from elsewhere, `https://…`; empty when nobody does. */
  readonly link: string
}

export type FullMeeting = Meeting & MeetingPractical

export const nothingPractical: MeetingPractical = { chair: null, noteTaker: null, access: '', link: '' }

const webAddress = /^https?:\/\/[^\s/?#@:]+(:\d+)?([/?#]\S*)?$/i

/** The address as it should be stored; one without a scheme is a web page's. */
export function checkMeetingLink(link: string): Result<string, RuleError> {
  const line = checkOptionalLine(link, 'link', limits.url)
  if (!line.ok || line.value === '') return line
  const whole = line.value.includes('://') ? line.value : `https://${line.value}`
  return webAddress.test(whole) ? ok(whole) : fail({ code: 'invalid', field: 'link' })
}
