/** Changing meetings: only the screens that plan the round need this. */
import { parseDate } from '../model/date.ts'
import type { MeetingId, OrganisationId, PersonId } from '../model/ids.ts'
import { checkMeetingLink } from '../model/meetingPractical.ts'
import { limits } from '../model/limits.ts'
import { keyBetween } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkOptionalLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, setFields } from './entities.ts'
import { meetingsView, timePattern } from './meetings.ts'
import { roots } from './schema.ts'

/** What of a meeting can be edited; what is left out stays. */
export interface MeetingEdit {
  readonly title?: string | null
  readonly theme?: string | null
  readonly date?: string | null
  readonly startsAt?: string | null
  readonly place?: string
  readonly chair?: PersonId | null
  readonly noteTaker?: PersonId | null
  readonly access?: string
  readonly link?: string
  /** Refused when the round has no such organisation. */
  readonly host?: OrganisationId | null
  /** `YYYY-MM-DD`; null: it has not been sent after all. */
  readonly invitedAt?: string | null
}

/** Adds an own meeting at the end of the round. */
export function addMeeting(circle: CircleDocument, context: Context, title: string): Result<MeetingId, RuleError> {
  const checked = checkOptionalLine(title, 'title', limits.name)
  if (!checked.ok) return checked
  const last = meetingsView(circle).get().list.at(-1)?.order ?? null
  return command(circle, 'meeting.add', () =>
    ok(
      createEntity<MeetingId>(circle, roots.meetings, context, {
        kind: 'own',
        title: checked.value,
        theme: null,
        date: null,
        startsAt: null,
        place: '',
        order: keyBetween(last, null, context.random),
      }),
    ),
  )
}

export function editMeeting(circle: CircleDocument, id: MeetingId, edit: MeetingEdit): Result<void, RuleError> {
  for (const name of ['date', 'invitedAt'] as const) {
    const value = edit[name] ?? null
    if (value !== null && parseDate(value) === null) return fail({ code: 'invalid', field: name })
  }
  const { startsAt = null } = edit
  if (startsAt !== null && !timePattern.test(startsAt)) return fail({ code: 'invalid', field: 'startsAt' })
  const values: Record<string, string | null> = {}
  for (const name of ['title', 'theme', 'place'] as const) {
    const value = edit[name]
    if (value === undefined) continue
    const checked = checkOptionalLine(value ?? '', name, limits.name)
    if (!checked.ok) return checked
    values[name] = name === 'place' ? checked.value : checked.value || null
  }
  if (edit.access !== undefined) {
    const access = checkOptionalLine(edit.access, 'text', limits.line)
    if (!access.ok) return access
    values['access'] = access.value
  }
  if (edit.link !== undefined) {
    const link = checkMeetingLink(edit.link)
    if (!link.ok) return link
    values['link'] = link.value
  }
  return command(circle, 'meeting.edit', () => {
    const fields = entityFields(circle, roots.meetings, id)
    if (!fields.ok) return fields
    if (edit.host !== undefined && edit.host !== null) {
      const host = entityFields(circle, roots.organisations, edit.host)
      if (!host.ok) return host
    }
    for (const name of ['date', 'startsAt', 'host', 'invitedAt', 'chair', 'noteTaker'] as const) {
      const value = edit[name]
      if (value !== undefined) values[name] = value
    }
    setFields(fields.value, values)
    return ok(undefined)
  })
}

export function setMeetingDeleted(circle: CircleDocument, id: MeetingId, deleted: boolean): Result<void, RuleError> {
  return command(circle, 'meeting.delete', () => {
    const fields = entityFields(circle, roots.meetings, id)
    if (!fields.ok) return fields
    setFields(fields.value, { deleted })
    return ok(undefined)
  })
}
