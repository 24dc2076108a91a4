import type { collecting as sv } from './collecting.sv.ts'
import type { Widened } from '../texts.ts'

export const collecting: Widened<typeof sv> = {
  tools: 'More ways to gather',
  startNotes: 'Write without names',
  startNotesHint: 'Everybody writes on their phone. All is shown at once, without names.',
  startDots: 'Choose what matters most',
  startDotsHint: 'Each puts dots on the notes here. The result is shown when all have answered, or when you show it.',
  nothingToChoose: 'You can when there are at least two notes to choose from.',
  dotsEach: 'Dots each',

  unsigned: 'Without names',
  feedbackHint: 'What you write here is shown to all at once when the meeting is over, without names.',
  notesHint: 'What you write here is shown to all at once when whoever leads shows it, without names.',
  write: 'Write without a name',
  another: 'Write another one',
  kept: 'Saved on your phone. Empty the field if you change your mind.',
  showNotes: 'Show to all',
  protectTitle: 'What is protected, and what is not?',
  protectNotes:
    'The app does not hold who wrote what, and it can’t be found out later: not by whoever leads, nor from what is stored on the phones. But others may know you by the way you write, and whoever watches the network in the moment when all is shown can see which phone it comes from.',
  protectDots:
    'The app holds who has answered, but not what. It can’t be found out later. Whoever watches the network in the moment when the result is shown can see which phone the dots come from. If only a few answer, it can be guessed.',

  dotsTitle: 'What matters most?',
  dotsLeft: (n) => (n === 0 ? 'You have no dots left.' : n === 1 ? 'You have one dot left.' : `You have ${String(n)} dots left.`),
  send: 'Answer',
  answered: 'You have answered.',
  change: 'Change the answer',
  count: (n, of) => `${String(n)} of ${String(of)} have answered`,
  shownWhen: 'The result is shown when all have answered, or when whoever leads shows it.',
  showResult: 'Show the result',
  result: 'Result',
  dots: (n) => (n === 1 ? '1 dot' : `${String(n)} dots`),
  hands: (n) => (n === 1 ? '1 of them a hand in the room' : `${String(n)} of them hands in the room`),
  countHands: 'Hands in the room',
  countHandsHint: 'For those without a phone: count the hands for each note.',
  noOne: 'Nobody has answered.',
}
