import type { Widened } from '../texts.ts'
import type { ways as sv } from './ways.sv.ts'

export const ways: Widened<typeof sv> = {
  comparison: 'Compare your ways of working',
  presentations: 'Presentations',
  planning: 'Plan the meetings',
  ideas: 'What is taken home',
  thread: 'What came of it?',
  brief: 'The round in short',
  health: 'How the round stands',
  since: (day) => `since you were here on ${day}`,
  nothingSince: (since) => `Nothing new ${since}`,
  news: {
    promised: (n) => (n === 1 ? '1 new commitment' : `${String(n)} new commitments`),
    ended: (n) => `${String(n)} ended`,
    shared: (n) => `${String(n)} shared`,
    ideas: (n) => (n === 1 ? '1 new idea' : `${String(n)} new ideas`),
    notes: (n) => (n === 1 ? '1 new note' : `${String(n)} new notes`),
  },
  removeMeeting: 'Remove the meeting',
  removed: (title) => `${title} is removed.`,
  removedMeetings: (n) => (n === 1 ? 'One removed meeting' : `${String(n)} removed meetings`),
  addMeeting: 'Add a meeting of your own',
  oneMore: 'One more organisation',
}
