/**
 * Looking up words by ids that come from a document. They may be anything, `constructor` too, so only a record's own
 * keys count.
 */
import type { ItemTexts, MeetingTexts, MethodTexts } from './texts.ts'
import type { MethodStructure } from './types.ts'

/** The value under `key`, or null. */
export function own<Value>(record: Readonly<Record<string, Value>> | null | undefined, key: string): Value | null {
  return record && Object.hasOwn(record, key) ? (record[key] ?? null) : null
}

/** The agenda that the kind of a meeting is a copy of; of one that is no copy, itself. */
export function originalOf({ copies }: Pick<MethodStructure, 'copies'>, agendaId: string): string {
  return own(copies, agendaId) ?? agendaId
}

/** Title and theme of a meeting by its kind, or null for a kind that is the round's own. */
export function meetingTexts(texts: MethodTexts, agendaId: string): MeetingTexts | null {
  return own(texts.agendas, agendaId)
}

/** Title and prompt of an agenda item, or null for an item that is the round's own. */
export function itemTexts(texts: MethodTexts, agendaId: string, itemId: string | null): ItemTexts | null {
  return itemId === null ? null : own(meetingTexts(texts, agendaId)?.items, itemId)
}
