import type { Widened } from '../texts.ts'
import type { spread as sv } from './spread.sv.ts'

export const spread: Widened<typeof sv> = {
  later: 'Does it hold?',
  laterHint: 'Half a year and a year after the commitment was ended.',
  holds: { 6: 'Does it hold after half a year?', 12: 'Does it hold after a year?' },
  holdsAt: {
    6: (unit) => `Does ${unit} still work so after half a year?`,
    12: (unit) => `Does ${unit} still work so after a year?`,
  },
  from: (question, day) => `${question} Answer from ${day}.`,
  toCalendar: 'Put the questions into the calendar',
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
  note: 'How do you know?',
  spread: 'Spread to',
  none: 'No other unit works so yet.',
  add: 'Add a unit',
  edit: 'Change the unit',
  editOf: (unit) => `Change ${unit}`,
  unit: 'Unit',
  unitHint: 'For example a school, or home care in the north',
  day: 'Since when?',
  how: 'What do they do otherwise?',
  since: (day) => `Since ${day}`,
  planned: 'Planned',
  remove: 'Remove the unit',
  removed: (unit) => `${unit} has been removed.`,
  needed: { unit: 'Write which unit it is.', day: 'There is no such day. Choose another.' },
  waiting: (n) => (n === 1 ? 'One question of whether it holds' : `${String(n)} questions of whether it holds`),
}
