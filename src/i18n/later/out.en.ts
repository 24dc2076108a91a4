import type { Widened } from '../texts.ts'
import type { out as sv } from './out.sv.ts'

export const out: Widened<typeof sv> = {
  title: 'Take the round out',
  intro: 'The files are made on this phone and end up where you save them. Nothing private, and nothing that is only at home, is in them.',
  official: 'What you hand to an authority may become an official document. Ask the registrar if you are unsure.',

  tables: 'Tables',
  tablesFor: 'Commitments, reflections, ideas and ratings, for Excel and other spreadsheets.',
  tablesNot: 'Names of people are in them. Give them only to those who may read everything in the round.',
  saveTables: 'Save the tables',
  tablesFile: 'tables',

  data: 'Open data',
  dataFor: 'The whole round in one file that other programs can read. It can be brought in again as a new round, and is fit for an archive.',
  dataNot: 'Names of people are in it, and everything that was written in the round. Do not publish it.',
  saveData: 'Save the round',
  dataFile: 'round',

  bringIn: 'Bring in a round from a file',
  bringInHint: 'A file that was saved with Take the round out. It becomes a new round on this phone, with a key of its own. The old one is not touched, and pictures do not come along.',
  choose: 'Choose a file',
  bringingIn: 'The round is being brought in\u00a0…',
  broughtIn: 'The round has been brought in and is saved on the phone. Say who you are, and invite the others when you like.',
  notBroughtIn: {
    tooLarge: 'The file is too large to be a round. Nothing has changed.',
    notOurs: 'The file is not a round. Choose one that was saved with Take the round out. Nothing has changed.',
    newer: 'The file was saved by a newer version of the app. Update the app and try again. Nothing has changed.',
    broken: (at) => `The file is damaged or has been changed, and was not brought in. The mistake is at ${at}. Nothing has changed.`,
    failed: 'The round could not be saved on the phone. Nothing has changed. Try again.',
  },
}
