import { learning1Attendance, startupAttendance } from '../attendance.ts'
import type { ExampleMeeting } from '../types.ts'

type Attendance = NonNullable<ExampleMeeting['attendance']>

const learning2Attendance: Attendance = {
  joined: ['karin', 'eva', 'jonas', 'pia', 'hakan', 'lena', 'amira', 'robert', 'farid', 'emma', 'perola', 'linnea', 'margareta', 'tomas', 'ylva'],
  entered: ['birgitta'],
}

/** Stina came in Håkan's place, and Farid was at another meeting. */
const learning3Attendance: Attendance = {
  joined: ['karin', 'mats', 'jonas', 'pia', 'lena', 'amira', 'robert', 'birgitta', 'emma', 'perola', 'linnea', 'margareta', 'tomas', 'ylva'],
  entered: ['stina', 'eva'],
}

const conferenceAttendance: Attendance = {
  joined: ['karin', 'mats', 'eva', 'jonas', 'pia', 'hakan', 'lena', 'amira', 'robert', 'birgitta', 'farid', 'emma', 'perola', 'linnea', 'margareta', 'tomas', 'ylva'],
  entered: ['stina'],
}

/** All are held: the last one five weeks ago. Days between are whole weeks. */
export const meetings: readonly ExampleMeeting[] = [
  {
    kind: 'startup', day: -714, startsAt: '09:00', place: 'Rådhuset, Solhamn', host: 'solhamn', invited: -735,
    attendance: startupAttendance, over: { welcome: 5, profiles: 6, mentorStory: 4, plan: -10 },
  },
  {
    kind: 'learning1', day: -588, startsAt: '09:00', place: 'Kulturhuset, Ekdala', host: 'ekdala', invited: -604,
    attendance: learning1Attendance, over: { presentations: 12, compare: 5, peerAdvice: -12 },
  },
  {
    kind: 'learning2', day: -406, startsAt: '09:00', place: 'Regionens hus, Sydlund', host: 'sydlund', invited: -422,
    attendance: learning2Attendance, over: { checkIn: 3, followUp: 8, mentorExample: -4, causes: 7, homeTeam: -6 },
  },
  {
    kind: 'learning3', day: -224, startsAt: '09:00', place: 'Biblioteket, Norrvik', host: 'norrvik', invited: -241,
    attendance: learning3Attendance, over: { presentations: -5, shift: 9, roleGroups: 4, conferencePlan: -5 },
  },
  {
    kind: 'conference', day: -35, startsAt: '09:30', place: 'Folkets hus, Solhamn', host: 'solhamn', invited: -56,
    attendance: conferenceAttendance, over: { results: 10, gallery: -8, setbacks: 5, evaluation: 4 },
  },
]
