import type { Widened } from '../texts.ts'
import type { resultSheet as sv } from './resultSheet.sv.ts'

export const resultSheet: Widened<typeof sv> = {
  title: 'Result sheet',
  prepare: 'Write your result sheet',
  intro: 'Tell in short what you have learned, so that others can do the same. Write together, one part at a time.',
  shareTitle: 'Share the result sheet',
  text: 'What do you want to tell?',
  textHint: 'Write so that somebody who was not there understands. Write nothing about individuals.',

  begin: 'Begin from what you have written',
  known: (n) =>
    n === 1
      ? 'You have already written what fits in one of the empty parts.'
      : `You have already written what fits in ${String(n)} of the empty parts.`,
  knownHere: 'You have already written what fits here.',
  takenFrom: 'Taken from improvement work, commitments, small tests and ratings. Change it as you like. Nothing is shared until you share it yourselves.',
  begun: (n) => (n === 1 ? 'One part is begun. Read it through and change it.' : `${String(n)} parts are begun. Read them through and change them.`),
  alreadyWritten: 'Somebody has already written here.',
  draft: {
    targetGroup: (text) => `It concerns: ${text}`,
    aim: (text) => `We wanted: ${text}`,
    measure: (text) => `We measured: ${text}`,
    changed: (day, what) => `${day}: ${what}`,
    figure: (what, day) => `${what}, ${day}`,
    shift: (dimension, from, to) => `${dimension}: from ${from} to ${to} in our rating`,
  },

  all: 'Result sheets',
  allIntro: 'What the organisations have learned, so that others can do the same.',
  allEmpty: 'The organisations’ result sheets will stand here.',
  allEmptyHint: 'They are written under Home and appear here when they are shared.',
  toHome: 'To Home',
  notShared: 'Not shared yet',
  sharedLine: (version, when, who) => `Version ${String(version)}, shared ${when} by ${who}`,
  gone: 'The result sheet is not shared.',
  of: (organisation) => `Result sheet from ${organisation}`,
  readOf: (organisation) => `Read the result sheet from ${organisation}`,

  compare: 'Compare part by part',
  position: (n, of) => `Result sheets · ${String(n)} of ${String(of)}`,
  organisations: 'What the organisations say',
  untold: 'Nothing is written about this.',
  previous: 'Previous',
  next: (title) => `Next: ${title}`,
  toAll: 'To the result sheets',
  every: 'All result sheets',

  behind: 'The commitments behind it',
  behindHint: 'What the sheet builds on, from idea to lesson.',

  keep: 'Save or print',
  round: (name) => `Round: ${name}`,
  file: 'result-sheet',
}
