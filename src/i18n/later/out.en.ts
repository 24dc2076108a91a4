import type { Widened } from '../texts.ts'
import type { out as sv } from './out.sv.ts'

export const out: Widened<typeof sv> = {
  title: 'Take the round out',
  intro: 'The files are made on this phone and end up where you save them. Nothing private is in them. Nor is anything that is only at home, but for your own measurements in your report to the board.',
  official: 'What you hand to an authority may become an official document. Ask the registrar if you are unsure.',

  story: 'The round as a document',
  storyFor: 'Who took part, the minutes of each meeting, what was taken home and what came of it. For you who should remember, and for the archive.',
  storyNot: 'Names of people are in it. Give it only to those who may read everything in the round.',
  openStory: 'Open the document',
  storyIntro: 'What everyone in the round can read. Nothing private and nothing from the home teams is in it.',

  board: 'To the board',
  boardFor: 'What your organisation has promised, what came of it and whether it holds, figures for women and men, and a proposed decision for you to finish.',
  boardNot: 'No names are printed, but they may stand in what you have written yourselves. Read it through before you hand it in.',
  openBoard: 'Open the report',
  boardIntro: 'The report is worked out from what stands in the round now. Your measurements at home come along on phones that are in the home team. The report is not saved in the app.',
  proposalLabel: 'Proposed decision',
  proposalHint: 'Change it to suit you. The text comes with the files and on paper, but is not saved in the app.',
  proposalAtHome: 'Everybody in the home team can write here. As long as it is empty, the app\'s proposal stands in the report.',
  startFromProposal: 'Start from the proposal',
  proposal: 'The board decides\nto approve the report,\nthat what is kept shall be part of ordinary governance, and\nthat the result shall be followed up in the annual report.',

  page: 'Public page',
  pageFor: 'A web page with what your organisation chooses to show to anybody. It is one single file that you can put on your website.',
  pageNot: 'The page is for everybody. Take along only what may be public.',
  openPage: 'Choose what to show',
  pageIntro: 'Choose what to show. No names are printed, but they may stand in what you have written yourselves.',
  pageShared: 'What you have shared',
  pagePromises: 'Closed commitments',
  pageNothing: 'Here will be what you have shared and your closed commitments. There is nothing to show yet.',
  pageSubject: (what, meeting) => (meeting === '' ? what : `${what} before ${meeting}`),
  pageNames: (names) => `Names that stand in the text: ${names}. See that they may be public.`,
  pageSharedOn: (day) => `Shared ${day}.`,
  preview: 'This will stand on the page',
  previewNothing: 'Nothing has been chosen yet.',
  savePage: 'Save the page',
  pageFile: 'public-page',

  noOrganisation: 'Say who you are and which organisation you belong to. Then this will be here.',
  sayWho: 'Say who you are',

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
