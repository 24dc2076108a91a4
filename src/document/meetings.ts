import { parseDate } from '../model/date.ts'
import type { MeetingId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { Meeting } from '../model/meeting.ts'
import { byOrder, keyBetween } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkOptionalLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { date, line, lineOrNull } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export function meetingsView(circle: CircleDocument): LiveView<Collection<MeetingId, Meeting>> {
  return collectionView(circle.doc.getMap(roots.meetings), readMeeting, byOrder)
}

/** What of a meeting can be edited; what is left out stays. */
export interface MeetingEdit {
  readonly title?: string | null
  readonly theme?: string | null
  readonly date?: string | null
  readonly startsAt?: string | null
  readonly place?: string
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
  if (edit.date !== undefined && edit.date !== null && parseDate(edit.date) === null) return fail({ code: 'invalid', field: 'date' })
  if (edit.startsAt !== undefined && edit.startsAt !== null && !timePattern.test(edit.startsAt)) {
    return fail({ code: 'invalid', field: 'startsAt' })
  }
  const lines: Record<string, string | null> = {}
  for (const name of ['title', 'theme', 'place'] as const) {
    const value = edit[name]
    if (value === undefined) continue
    const checked = checkOptionalLine(value ?? '', name, limits.name)
    if (!checked.ok) return checked
    lines[name] = name === 'place' ? checked.value : checked.value || null
  }
  return command(circle, 'meeting.edit', () => {
    const fields = entityFields(circle, roots.meetings, id)
    if (!fields.ok) return fields
    if (edit.date !== undefined) lines['date'] = edit.date
    if (edit.startsAt !== undefined) lines['startsAt'] = edit.startsAt
    setFields(fields.value, lines)
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

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

function readMeeting(key: string, value: unknown): Meeting | null {
  const entity = readEntity<MeetingId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const startsAt = line(fields, 'startsAt', 5)
  return {
    ...common,
    kind: line(fields, 'kind', 32),
    title: lineOrNull(fields, 'title', limits.name),
    theme: lineOrNull(fields, 'theme', limits.name),
    date: date(fields, 'date'),
    startsAt: timePattern.test(startsAt) ? startsAt : null,
    place: line(fields, 'place', limits.name),
    order: line(fields, 'order', 200),
  }
}
