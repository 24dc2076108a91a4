import type { Widened } from '../texts.ts'
import type { yearDates as sv } from './yearDates.sv.ts'

export const yearDates: Widened<typeof sv> = {
  title: 'Dates of the budget year',
  intro: 'Write the dates once. When you promise something you choose one of them with one press, and they stand in the plan and in the calendar each year.',
  organisation: 'Organisation',
  choose: 'Choose an organisation',
  kinds: { budget: 'Budget instruction', interim: 'Interim report', annual: 'Annual report' },
  the: { budget: 'the budget instruction', interim: 'the interim report', annual: 'the annual report' },
  hints: {
    budget: 'When the departments are told what the budget is to contain.',
    interim: 'When you follow up the year so far.',
    annual: 'When the year is to have been followed up.',
  },
  next: (day) => `Next time: ${day}`,
  own: 'Dates of your own',
  name: 'What date is it?',
  nameHint: 'For example goals and budget in the committee.',
  day: 'Day',
  add: 'Add',
  remove: (name) => `Remove ${name}`,
  removed: (name) => `${name} is removed.`,
  needed: { name: 'Write what date it is.', date: 'Choose a day.' },
  pick: 'Choose a date of the budget year',
  choice: (name, day) => `${name} ${day}`,
  before: (the, day) => `Before ${the} ${day}`,
  at: (the) => `By ${the}`,
  toDates: 'Write the dates of the budget year',
  inPlan: 'The budget year',
}
