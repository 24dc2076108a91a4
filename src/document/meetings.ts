import type { MeetingId, OrganisationId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { Meeting } from '../model/meeting.ts'
import { byOrder } from '../model/order.ts'
import type { CircleDocument } from './circleDocument.ts'
import { readEntity } from './entities.ts'
import { date, id as idField, line, lineOrNull } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export function meetingsView(circle: CircleDocument): LiveView<Collection<MeetingId, Meeting>> {
  return collectionView(circle.doc.getMap(roots.meetings), readMeeting, byOrder)
}

/** `HH:MM` */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

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
    host: idField<OrganisationId>(fields, 'host'),
    invitedAt: date(fields, 'invitedAt'),
    order: line(fields, 'order', 200),
  }
}
