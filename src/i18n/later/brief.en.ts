import type { Widened } from '../texts.ts'
import type { brief as sv } from './brief.sv.ts'

export const brief: Widened<typeof sv> = {
  title: 'The round in short',
  of: (organisation) => `${organisation} in the round`,
  reads: (minutes) => (minutes === 1 ? 'Takes a minute to read.' : `Takes ${String(minutes)} minutes to read.`),
  readAs: 'Read as',
  yours: (role) => `${role} (your role)`,
  readFor: (names) => `This is the page of ${names}.`,
  readForNobody: (organisation) => `Nobody in ${organisation} has that role yet.`,
  standIn: (name, role) => `You stand in for ${name}. Read as ${role}`,


  why: 'Why do we take part?',
  round: 'The round',
  decision: 'The decision',
  goals: 'What we want to reach',
  area: 'Chosen service area',
  notTold: 'The organisation has not shared its decision and goals with the round yet.',
  toProfile: 'Read all about the organisation',

  asked: 'What is waiting for you?',
  askedOf: 'What is waiting?',
  until: 'Until the meeting',
  atMeeting: 'At the meeting',
  now: 'What remains',
  promised: 'What you have promised',
  promisedBy: 'Promised',
  next: (meeting, when) => `${meeting}: ${when}`,
  noDate: 'no date yet',
  fromYou: (names) => `From your organisation: ${names}`,
  moreOfYours: (n) => `and ${String(n)} more`,
  sponsored: 'Commitments where you can clear obstacles',
  sponsoredBy: 'Commitments to clear obstacles for',
  obstacles: 'Obstacles that you can clear',
  obstaclesOf: 'Obstacles that wait to be cleared',
  nothing: 'No commitment is waiting for you right now.',

  time: 'What needs time?',
  noTime: 'Nothing more is waiting right now.',
  noTimeAtAll: 'Nothing is waiting right now.',
  freeTime: 'Free time for',
  whoseTime: 'Their time is needed',
  promisedCount: (n) => (n === 0 ? '' : n === 1 ? '1 commitment' : `${String(n)} commitments`),
  testedCount: (n) => (n === 0 ? '' : n === 1 ? '1 test' : `${String(n)} tests`),
  nextBy: (day) => `next ${day}`,
  lateOnes: 'This is late',

  prepare: 'What is to be prepared?',
  prepared: { prerequisites: 'Prerequisites', profile: 'Description of the organisation', rating: 'Rating', resultSheet: 'Result sheet' },
  nothingToPrepare: 'Nothing more is to be prepared right now.',
  by: (day) => `by ${day}`,
  before: (meeting) => `before ${meeting}`,
  done: 'Done',
  notDone: 'Not done',
  lateTag: 'Late',
  unanswered: 'Have not answered the whole rating',
  answeredPart: (name, answered, of) => `${name} (${String(answered)} of ${String(of)})`,

  tests: 'What are you trying?',
  testsAtHome: 'The tests are with the home team. They are seen on phones that are in it.',
  noTests: 'No test is going on right now.',
  toTests: 'All small tests',
  steps: 'Next steps',

  ways: { mentor: 'For you who are a mentor', coordinator: 'For you who hold the round together' },
  toMentor: 'The mentor’s checklist',
  toHealth: 'How the round stands',
  toPrepared: 'How they have prepared',
  toPlan: 'The plan of the round',

  stands: 'How is it going?',
  open: (n, late) => {
    const count = n === 0 ? 'No commitment is going on' : n === 1 ? '1 commitment is going on' : `${String(n)} commitments are going on`
    return late === 0 ? `${count}.` : `${count}, of which ${String(late)} ${late === 1 ? 'is' : 'are'} late.`
  },
  nothingPromised: 'Nothing has been promised yet.',
  ended: (n, lessons) =>
    [n === 0 ? 'None has ended yet' : n === 1 ? '1 has ended' : `${String(n)} have ended`, lessons === 0 ? '' : lessons === 1 ? '1 lesson has been written' : `${String(lessons)} lessons have been written`].filter(Boolean).join(', and ').concat('.'),
  borrowed: (n) => (n === 0 ? '' : n === 1 ? 'One idea comes from another organisation.' : `${String(n)} ideas come from other organisations.`),
  lessons: 'What we have learned',

  questions: 'Questions to ask at home',
  followUpQuestions: 'Questions to follow up with',
  late: (what) => `“${what}” – what is needed to get it done?`,
  untested: (what) => `“${what}” – how can we try it on a small scale?`,
  noOrganisation: 'You belong to none of the organisations. Here you see what is waiting for you.',
}
