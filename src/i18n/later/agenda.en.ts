import type { Widened } from '../texts.ts'
import type { agenda as sv } from './agenda.sv.ts'

export const agenda: Widened<typeof sv> = {
  title: 'Agenda',
  planned: (time) => `Planned time ${time}`,
  working: (time) => `Working time ${time}`,
  reflectionShare: (percent) => `Reflection ${percent} of the working time`,
  tooLittleReflection: (percent) =>
    `Reflection gets less than ${percent} of the working time. It tends to give the most: let something else be shorter.`,
  items: 'Items of the day',
  addItem: 'Add an item',
  newItem: 'New item',
  changeItem: 'Change the item',
  itemTitle: 'Title',
  itemTitleHint: (title) => `Leave empty for the method’s words: ${title}`,
  kind: 'Kind',
  minutes: 'Minutes',
  minutesHint: (limit) => `Whole minutes, ${limit} at most`,
  perOrganisation: 'For each organisation',
  perOrganisationHint: (n) =>
    n === 1 ? 'The time counts once: you are one organisation.' : `The time counts ${String(n)} times, one for each organisation.`,
  short: (minutes) => `${String(minutes)} min`,
  times: (minutes, n) => `${String(minutes)} min × ${String(n)}`,
  fewer: (title) => `Less time for ${title}`,
  more: (title) => `More time for ${title}`,
  moveUp: (title) => `Move ${title} up`,
  moveDown: (title) => `Move ${title} down`,
  moved: (title, place, of) => `${title} is now item ${String(place)} of ${String(of)}`,
  timed: (title, time) => `${title}: ${time}`,
  remove: 'Remove the item',
  removed: (title) => `${title} is removed.`,
  empty: 'The items of the day will be listed here.',
  meetingGone: 'The meeting is not here. It may have been removed, or it has not reached this phone yet.',
}
