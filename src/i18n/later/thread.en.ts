import type { Widened } from '../texts.ts'
import type { thread as sv } from './thread.sv.ts'

export const thread: Widened<typeof sv> = {
  title: 'What came of it?',
  intro: 'What you have taken home from each other, and what it led to.',
  empty: 'What you take home from each other will stand here, and what came of it.',
  emptyHint: 'It begins with an idea in the comparison or a commitment at a meeting.',
  toComparison: 'To the comparison',
  line: 'The thread',
  steps: {
    difference: 'Difference',
    idea: 'Idea',
    commitment: 'Commitment',
    test: 'Tested',
    result: 'Result',
    lesson: 'Lesson',
    spread: 'Spread',
  },
  notYet: 'not yet',
  fates: {
    waiting: 'Waiting',
    declined: 'Turned down',
    going: 'Going on',
    kept: 'Kept',
    changed: 'Changed',
    dropped: 'Dropped',
    ended: 'Ended',
  },
  picture: 'Who has borrowed from whom?',
  borrowed: (borrower, lender, n) => `${borrower} has taken home ${n === 1 ? 'one thing' : `${String(n)} things`} from ${lender}`,
  fateOf: (fate, n) => `${fate}: ${String(n)}`,
  from: (lender) => `From ${lender}`,
  of: 'Show',
  all: 'All',
  became: 'Result:',
  learnt: 'Lesson:',
  noneOf: (organisation) => `${organisation} has not taken home or promised anything yet.`,
}
