import type { Texts } from '../texts.ts'

export const due: Texts['due'] = {
  dueLate: (days) => (days === 1 ? '1 day late' : `${String(days)} days late`),
  dueToday: 'Today',
  dueTomorrow: 'Tomorrow',
  dueIn: (days) => `In ${String(days)} days`,
  noDue: 'No date',
  closed: 'Closed',
}
