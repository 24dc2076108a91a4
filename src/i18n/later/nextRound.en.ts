import type { Widened } from '../texts.ts'
import type { nextRound as sv } from './nextRound.sv.ts'

export const nextRound: Widened<typeof sv> = {
  from: (round) => `From ${round}`,
  intro: 'Everybody in the next round can read what you choose here. Nothing else follows along, and the round that you have stays as it is.',
  notHere: 'The last round could not be opened. You can create a round all the same.',
  mentors: 'Who will be mentors?',
  promised: (what) => `Promised at the results conference: ${what}`,
  people: (organisation) => `Who from ${organisation} comes along?`,
  peopleHint: 'They are listed as mentors in the next round, and come in by its code.',
  agendas: 'Agendas',
  held: 'As you have had them',
  planned: 'As the method plans them',
  lessons: 'Lessons that follow along',
  lessonsHint: 'They stand under the name of the organisation. Read them first: a lesson may name somebody.',
  noLessons: 'No commitment has been ended with a lesson.',
  sheets: 'From the result sheets',
  sheetsHint: 'Advice will stand among the tips and warnings, the rest among the lessons.',
  all: 'Choose all',
  none: 'Choose none',
  warnings: 'Tips and warnings',
  warningsHint: 'What would you have liked to know from the start?',
  kinds: { warning: 'Tips and warnings', lesson: 'Lessons' },
  handedOn: 'From the last round',
  handedOnHint: (round) => `Chosen by those who took part in ${round}.`,
  count: (n) => (n === 1 ? 'One text' : `${String(n)} texts`),
  nothing: 'Nothing followed along from an earlier round.',
}
