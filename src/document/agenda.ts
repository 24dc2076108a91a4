import { exercises } from '../model/exercise.ts'
import type { AgendaItemId, MeetingId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { type AgendaItem, agendaKinds } from '../model/meeting.ts'
import { byOrder } from '../model/order.ts'
import type { CircleDocument } from './circleDocument.ts'
import { readEntity } from './entities.ts'
import { flag, id as idField, line, lineOrNull, whole, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** The agenda items of all meetings, in order within each meeting. */
export function agendaItemsView(circle: CircleDocument): LiveView<Collection<AgendaItemId, AgendaItem>> {
  return collectionView(circle.doc.getMap(roots.agendaItems), readAgendaItem, byOrder)
}

/** The agenda of one meeting. */
export function agendaOf(items: readonly AgendaItem[], meeting: MeetingId): AgendaItem[] {
  return items.filter((item) => item.meeting === meeting)
}

function readAgendaItem(key: string, value: unknown): AgendaItem | null {
  const entity = readEntity<AgendaItemId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const meeting = idField<MeetingId>(fields, 'meeting')
  if (meeting === null) return null
  return {
    ...common,
    meeting,
    kind: word(fields, 'kind', agendaKinds, 'info'),
    minutes: whole(fields, 'minutes', 1, limits.minutes),
    perOrganisation: flag(fields, 'perOrganisation'),
    today: minutesToday(fields.get('today')),
    exercise: word(fields, 'exercise', [...exercises, 'none'] as const, null),
    methodItem: lineOrNull(fields, 'methodItem', 32),
    title: lineOrNull(fields, 'title'),
    prompt: lineOrNull(fields, 'prompt'),
    order: line(fields, 'order', 200),
  }
}

function minutesToday(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= limits.minutes * limits.organisations ? (value as number) : null
}
