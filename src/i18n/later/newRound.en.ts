import type { Widened } from '../texts.ts'
import type { newRound as sv } from './newRound.sv.ts'

export const newRound: Widened<typeof sv> = {
  newTitle: 'Create a round',
  nextTitle: 'Next round',
  nameHint: 'For example Model municipalities 2026–2027.',
  aboutYou: 'You',
  aboutYouHint: 'The one who creates the round is usually its coordinator.',
  isMentor: 'Is the mentor',
  addOrganisation: 'Add an organisation',
  removeOrganisation: (name) => `Remove ${name}`,
  organisationsHint: 'Two to four that learn from each other, and a mentor that has taken part before if you have one.',
  namesFirst: 'Write at least two organisations first.',
  tooFew: 'Write at least two organisations.',
  plan: 'How the round is laid out',
  planHint: 'The agendas are laid out from the method. All of it can be changed later, and you set the dates when you want.',
  method: (version) => `Version of the method: ${version}`,
  planned: (time, items) => `${String(items)} items, ${time}`,
  create: 'Create the round',
  notCreated: 'The round could not be created. What you have written is kept here. Try again.',
  demoTitle: 'Example',
  demoHint: 'All of it is made up and only on this phone. Look around, and change what you like. What people have written is in Swedish.',
  demos: {
    whole: { title: 'A whole round', hint: 'Two years in hindsight: five meetings, what was promised and what came of it.' },
    half: { title: 'Half-way through a round', hint: 'Two meetings are held. The next is in three weeks and has to be prepared.' },
  },
  demoMaking: 'We are laying out an example on the phone …',
  demoFailed: 'The example could not be laid out. Try again.',
}
