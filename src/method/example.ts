import { improvements, obstacles, tests } from './example/homeWork.ts'
import { learning1Attendance, startupAttendance } from './example/attendance.ts'
import { basics } from './example/basics.ts'
import { ekdalaCommitments } from './example/ekdala.ts'
import { afternoonReflections, morningReflections } from './example/learning1.ts'
import { norrvikCommitments } from './example/norrvik.ts'
import { organisations, people } from './example/people.ts'
import { handedOn } from './example/handedOn.ts'
import { ideas } from './example/ideas.ts'
import { presentations } from './example/presentations.ts'
import { ratings } from './example/ratings.ts'
import { startupReflections } from './example/startup.ts'
import { sydlundCommitments } from './example/sydlund.ts'
import { yearDates } from './example/yearDates.ts'
import type { ExampleRound } from './example/types.ts'

/** A round half-way through: two meetings are held, the third is three weeks away. Days between are whole weeks. */
export const exampleRound: ExampleRound = {
  name: 'Exempel: jämställd styrning',
  theme: 'Från mål i budgeten till vad flickor, pojkar, kvinnor och män märker.',
  methodVersion: '2026-1',
  me: 'karin',
  organisations,
  people,
  meetings: [
    { kind: 'startup', day: -133, startsAt: '09:00', place: 'Rådhuset, Solhamn', host: 'solhamn', invited: -150, attendance: startupAttendance },
    { kind: 'learning1', day: -63, startsAt: '09:00', place: 'Kulturhuset, Ekdala', host: 'ekdala', invited: -79, attendance: learning1Attendance },
    { kind: 'learning2', day: 21, startsAt: '09:00', place: 'Regionens hus, Sydlund', host: 'sydlund', invited: null },
    { kind: 'learning3', day: 112, startsAt: '09:00', place: 'Biblioteket, Norrvik', host: 'norrvik', invited: null },
    { kind: 'conference', day: 196, startsAt: '09:30', place: 'Folkets hus, Solhamn', host: 'solhamn', invited: null },
  ],
  yearDates,
  handedOn,
  basics,
  ratings,
  presentations,
  ideas,
  reflections: [...startupReflections, ...morningReflections, ...afternoonReflections],
  commitments: [...norrvikCommitments, ...ekdalaCommitments, ...sydlundCommitments],
  improvements,
  tests,
  obstacles,
  resultSheets: [],
  spreads: [],
  continuations: [],
  spreadPlans: [],
  holdings: [],
  evaluation: null,
  notes: [
    {
      key: 'askEva',
      day: -63,
      meeting: 'learning1',
      item: 'oneTwoFourAll',
      prompt: 'together.monday',
      text: 'Fråga Eva om vi kan pröva redan på nästa nämndmöte, innan det hinner bli ett projekt med styrgrupp.',
    },
    {
      key: 'whyNever',
      day: -62,
      meeting: 'learning1',
      item: null,
      prompt: 'learningLog.questionBackHome',
      text:
        'Varför har jag aldrig återremitterat något? Jag tror att jag är rädd för att det ska se ut som misstro. ' +
        'Birgitta vågade säga det högt. Det gjorde inte jag.',
    },
  ],
}
