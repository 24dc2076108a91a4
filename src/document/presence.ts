import { type AgendaItemId, type DeviceId, type MeetingId, type PersonId, parseId } from '../model/ids.ts'

/** Where another page is, as it said itself and we checked. Names are looked up by `person`, never taken from here. */
export interface Presence {
  /** One open page of a device. */
  readonly session: string
  readonly device: DeviceId
  readonly person: PersonId | null
  readonly meeting: MeetingId | null
  readonly item: AgendaItemId | null
  /** The entity, or `entity/field`, whose text is being edited. */
  readonly field: string | null
}

const fieldPattern = /^[0-9a-z]{26}(\/[A-Za-z]{1,32})?$/

/** What a page says of itself, taken field by field; null when it is not a record at all. */
export function parsePresence(value: unknown): Omit<Presence, 'session' | 'device'> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const record = value as Record<string, unknown>
  return {
    person: parseId<PersonId>(record['person']),
    meeting: parseId<MeetingId>(record['meeting']),
    item: parseId<AgendaItemId>(record['item']),
    field: typeof record['field'] === 'string' && fieldPattern.test(record['field']) ? record['field'] : null,
  }
}
