import type { Widened } from '../texts.ts'
import type { person as sv } from './person.sv.ts'

export const person: Widened<typeof sv> = {
  add: 'New person',
  addHint: 'When they join, they are asked whether this is them.',
  added: (name) => `${name} is added.`,
  name: 'Name',
  edit: (name) => `Change what is said about ${name}`,
  editTitle: 'About the person',
  saved: (name) => `What is said about ${name} is changed.`,
  notJoined: 'has not joined yet',
  standsIn: (name) => `Stand-in: ${name}`,
  more: 'More about the person',
  moreOwn: 'More about me',
  side: 'Majority or opposition',
  sides: { majority: 'Majority', opposition: 'Opposition', none: 'Not filled in' },
  level: 'Level',
  levelHint: 'For example a committee, a department or a unit.',
  mandate: 'Mandate',
  mandateHint: 'What the person may decide.',
  mandateHintOwn: 'What you may decide.',
  competence: 'Competence',
  competenceHint: 'For example gender equality, statistics or improvement work.',
  standIn: 'Stand-in',
  standInHint: 'Somebody of the same organisation who comes instead. Give them a short briefing before the meeting.',
  noStandIn: 'No stand-in',
}
