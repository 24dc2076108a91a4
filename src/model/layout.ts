/** The meetings of a round that is to come with their agendas, as plain data: as a method plans them, or as a round had them. */
import type { AgendaItem, Meeting } from './meeting.ts'

export interface MeetingLayout extends Pick<Meeting, 'kind' | 'title' | 'theme'> {
  readonly items: readonly ItemLayout[]
}

export type ItemLayout = Pick<AgendaItem, 'methodItem' | 'kind' | 'minutes' | 'perOrganisation' | 'exercise' | 'title' | 'prompt'>

/** As the round has them: what was agreed on for one day only is left out. Both in their order. */
export function layoutOf(meetings: readonly Meeting[], items: readonly AgendaItem[]): MeetingLayout[] {
  return meetings.map(({ id, kind, title, theme }) => ({ kind, title, theme, items: items.filter((each) => each.meeting === id).map(itemLayout) }))
}

export function isSameLayout(a: readonly MeetingLayout[], b: readonly MeetingLayout[]): boolean {
  // Both are made in this file and in `layOut`, field by field in the same order.
  return JSON.stringify(a) === JSON.stringify(b)
}

export function itemLayout({ methodItem, kind, minutes, perOrganisation, exercise, title, prompt }: ItemLayout): ItemLayout {
  return { methodItem, kind, minutes, perOrganisation, exercise, title, prompt }
}
