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
  removeMeeting: 'Remove the meeting',
  removed: (title) => `${title} is removed.`,
  removedMeetings: (n) => (n === 1 ? 'One removed meeting' : `${String(n)} removed meetings`),
  addMeeting: 'Add a meeting of your own',
  oneMore: 'One more organisation',
}
