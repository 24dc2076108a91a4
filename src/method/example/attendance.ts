import type { ExampleMeeting } from './types.ts'

type Attendance = NonNullable<ExampleMeeting['attendance']>

/** Eva, who is a senior manager, sent Pia in her place. */
export const startupAttendance: Attendance = {
  joined: ['karin', 'jonas', 'pia', 'hakan', 'lena', 'amira', 'robert', 'birgitta', 'farid', 'emma', 'margareta', 'ylva'],
  entered: ['perola'],
}

/** No politician came from Ekdala: a role that fades. */
export const learning1Attendance: Attendance = {
  joined: ['karin', 'eva', 'jonas', 'pia', 'lena', 'amira', 'robert', 'birgitta', 'farid', 'emma', 'margareta', 'ylva'],
  entered: ['perola'],
}
