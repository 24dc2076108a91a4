/** The result sheet of a method version. */
import type { HandedOnKind } from '../model/handedOn.ts'
import { originalOf, own } from './lookup.ts'
import type { MethodResultSheet, MethodStructure, MethodVersion } from './types.ts'
import { resultSheet as resultSheet1 } from './v1/resultSheet.ts'

const versions: Readonly<Record<MethodVersion, MethodResultSheet>> = { '2026-1': resultSheet1 }

type At = Pick<MethodStructure, 'version' | 'copies'>

/** Its sections, in their order. */
export function sheetSections(version: MethodVersion): readonly string[] {
  return versions[version].sections
}

/** As what a round to come gets a section; null where it does not. */
export function handedOnAs(version: MethodVersion, section: string): HandedOnKind | null {
  return own(versions[version].handedOn, section)
}

/** Whether the sheets of all are read at the meeting, and so may be shown there. */
export function hasSheets(structure: At, agendaId: string): boolean {
  return readAt(structure, agendaId) !== null
}

/** Whether the item of a meeting's agenda is for reading the sheets of all. */
export function areSheetsRead(structure: At, agendaId: string, methodItem: string | null): boolean {
  return methodItem !== null && (readAt(structure, agendaId) ?? []).includes(methodItem)
}

function readAt(structure: At, agendaId: string): readonly string[] | null {
  return own(versions[structure.version].readAt, originalOf(structure, agendaId))
}
