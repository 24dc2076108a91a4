import type { AgendaItem } from '../model/meeting.ts'
import type { MethodStructure } from './types.ts'

export interface MeetingLayout {
  /** The agenda's id: `learning1`. */
  readonly kind: string
  readonly items: readonly ItemLayout[]
}

export interface ItemLayout extends Pick<AgendaItem, 'kind' | 'minutes' | 'perOrganisation'> {
  readonly methodItem: string
}

/** The meetings of a round with their agendas, in order, as the method plans them. Ids are given when it is written. */
export function layOut(structure: MethodStructure): MeetingLayout[] {
  return structure.meetings.map((kind) => ({
    kind,
    items: (structure.agendas[kind] ?? []).map((item) => ({
      methodItem: item.id,
      kind: item.kind,
      minutes: item.minutes,
      perOrganisation: item.perOrganisation ?? false,
    })),
  }))
}
