import { handedOn } from './example/handedOn.ts'
import { afternoonReflections, morningReflections } from './example/learning1.ts'
import { organisations } from './example/people.ts'
import { startupReflections } from './example/startup.ts'
import { yearDates } from './example/yearDates.ts'
import type { ExampleRound } from './example/types.ts'
import { basics } from './example/whole/basics.ts'
import { conferenceReflections, evaluation } from './example/whole/conference.ts'
import { ekdalaCommitments } from './example/whole/ekdala.ts'
import { improvements, obstacles } from './example/whole/homeWork.ts'
import { ideas } from './example/whole/ideas.ts'
import { holdings, spreads } from './example/whole/later.ts'
import { continuations, spreadPlans } from './example/whole/plans.ts'
import { learning2Reflections } from './example/whole/learning2.ts'
import { learning3Reflections } from './example/whole/learning3.ts'
import { meetings } from './example/whole/meetings.ts'
import { norrvikCommitments } from './example/whole/norrvik.ts'
import { people } from './example/whole/people.ts'
import { presentations } from './example/whole/presentations.ts'
import { ratings } from './example/whole/ratings.ts'
import { resultSheets } from './example/whole/resultSheets.ts'
import { solhamnCommitments } from './example/whole/solhamn.ts'
import { sydlundCommitments } from './example/whole/sydlund.ts'
import { ekdalaTests } from './example/whole/tests/ekdala.ts'
import { norrvikTests } from './example/whole/tests/norrvik.ts'
import { solhamnTests } from './example/whole/tests/solhamn.ts'
import { sydlundTests } from './example/whole/tests/sydlund.ts'

/**
 * The same people two years on: all five meetings are held, the results conference five weeks ago. Of what was promised
 * then little is done yet, and of what was ended half a year ago it is time to ask whether it holds.
 */
export const wholeExample: ExampleRound = {
  name: 'Exempel: två år',
  theme: 'Från mål i budgeten till vad flickor, pojkar, kvinnor och män märker.',
  methodVersion: '2026-1',
  me: 'karin',
  organisations,
  people,
  meetings,
  yearDates,
  handedOn,
  basics,
  ratings,
  presentations,
  ideas,
  reflections: [
    ...startupReflections, ...morningReflections, ...afternoonReflections,
    ...learning2Reflections, ...learning3Reflections, ...conferenceReflections,
  ],
  commitments: [...norrvikCommitments, ...ekdalaCommitments, ...sydlundCommitments, ...solhamnCommitments],
  improvements,
  tests: [...norrvikTests, ...ekdalaTests, ...sydlundTests, ...solhamnTests],
  obstacles,
  resultSheets,
  spreads,
  continuations,
  spreadPlans,
  holdings,
  evaluation,
  notes: [
    {
      key: 'whatIKeep', day: -35, meeting: 'conference', item: 'closing', prompt: 'learningLog.takeaway',
      text: 'Det svåraste var att vara tyst medan sekreteraren sa nej. Jag är van att vara den som säger det.',
    },
    {
      key: 'askMats', day: -30, meeting: 'conference', item: null, prompt: 'learningLog.passOn',
      text: 'Be Mats lägga fram ärendet i kommunstyrelsen. Det väger mer om det inte är jag.',
    },
  ],
}
