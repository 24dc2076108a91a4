import { itemLayout, type MeetingLayout } from '../model/layout.ts'
import type { MethodStructure } from './types.ts'

/** The meetings of a round with their agendas, in order, as the method plans them. Ids are given when it is written. */
export function layOut(structure: MethodStructure): MeetingLayout[] {
  return structure.meetings.map((kind) => ({
    kind,
    title: null,
    theme: null,
    items: (structure.agendas[kind] ?? []).map(({ id, kind: of, minutes, perOrganisation = false }) =>
      itemLayout({ methodItem: id, kind: of, minutes, perOrganisation, exercise: null, title: null, prompt: null }),
    ),
  }))
}
