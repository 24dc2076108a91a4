import type { Widened } from '../texts.ts'
import type { obstacles as sv } from './obstacles.sv.ts'

export const obstacles: Widened<typeof sv> = {
  title: 'Obstacles',
  one: 'Obstacle',
  all: 'All obstacles',
  count: (open, yours) => {
    if (open === 0) return 'No obstacles'
    const all = open === 1 ? '1 obstacle' : `${String(open)} obstacles`
    if (yours === 0) return all
    return yours === 1 ? `${all}, 1 waits for you` : `${all}, ${String(yours)} wait for you`
  },
  empty: 'Here you collect what stands in the way.',
  emptyHint: 'Choose who can clear each obstacle, for example a manager or a politician. Whoever is chosen sees all of theirs together.',
  allCleared: 'Nothing stands in the way right now.',
  waitsForYou: 'Waiting for you',
  others: 'Other obstacles',
  inTheWay: 'In the way now',
  cleared: (n) => `Cleared (${String(n)})`,
  waitsFor: (name) => `Waiting for ${name}`,
  nobody: 'Nobody is chosen',
  told: (name, day) => `${name} wrote on ${day}`,
  toldNameless: (day) => `Written on ${day}`,
  answered: 'Has an answer',

  add: 'New obstacle',
  what: 'What stands in the way?',
  whatHint: 'One obstacle at a time. Write nothing about individuals.',
  needed: 'Write what stands in the way.',
  sponsor: 'Who can clear obstacles?',
  deciders: 'Politicians and managers',
  colleagues: 'Others in your organisation',
  notAtHome: (name) => `${name} is not in the home team yet and therefore does not see the obstacle. Invite them on the page Home.`,
  commitment: 'Which commitment is it about?',
  noCommitment: 'No commitment',
  answer: 'What has been done about it?',
  answerHint: 'Write what has been decided or done, even if the obstacle is still there.',

  clear: 'Mark as cleared',
  reopen: 'Open again',
  clearedOn: (day) => `Cleared on ${day}`,
  clearedNow: 'The obstacle is cleared.',
  reopened: 'The obstacle is open again.',
  remove: 'Remove the obstacle',
  removed: 'The obstacle has been removed.',
  removedText: 'The obstacle has been removed, but nothing that you wrote is lost.',
  here: 'In the way',
  hereHint: 'Only you in the home team see these.',
  missingTitle: 'The obstacle is not here',
  missingText: 'It may have been removed, or it has not reached this phone yet.',
}
