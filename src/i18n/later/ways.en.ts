import type { Widened } from '../texts.ts'
import type { ways as sv } from './ways.sv.ts'

export const ways: Widened<typeof sv> = {
  comparison: 'Compare your ways of working',
  presentations: 'Presentations',
  planning: 'Plan the meetings',
  homeTeam: 'To the page of the home team',
  goesOn: 'What goes on?',
  spread: 'Where should it spread?',
  ideas: 'What is taken home',
  thread: 'What came of it?',
  later: 'Does it hold a year later?',
  resultSheets: 'Result sheets',
  brief: 'The round in short',
  health: 'How the round stands',
  out: 'Take the round out as files',
  since: (news, day) => `${news} since you were here on ${day}`,
  lastHere: (day) => `You were last here on ${day}`,
  news: {
    promised: (n) => (n === 1 ? '1 new commitment' : `${String(n)} new commitments`),
    ended: (n) => (n === 1 ? '1 commitment ended' : `${String(n)} commitments ended`),
    shared: (n) => (n === 1 ? '1 new share' : `${String(n)} new shares`),
    ideas: (n) => (n === 1 ? '1 new idea' : `${String(n)} new ideas`),
    notes: (n) => (n === 1 ? '1 new note' : `${String(n)} new notes`),
  },
  next: 'Start the next round',
  removeMeeting: 'Remove the meeting',
  removed: (title) => `${title} is removed.`,
  removedMeetings: (n) => (n === 1 ? 'One removed meeting' : `${String(n)} removed meetings`),
  addMeeting: 'Add a meeting of your own',
  oneMore: 'One more organisation',
}
