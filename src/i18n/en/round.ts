import type { Texts } from '../texts.ts'

export const round: Texts['round'] = {
  title: 'The round',
  meetings: 'Meetings',
  meeting: 'The meeting',
  people: 'People',
  commitments: 'Commitments',
  invite: 'Invite',
  organisations: 'Organisations',
  mentor: 'Mentor',
  noMeetings: 'The meetings of the round will be listed here.',

  name: 'Name of the round',
  organisationN: (n) => `Organisation ${String(n)}`,

  nowRunning: 'Now',
  nextMeeting: 'Next meeting',
  toMeeting: 'Go to the meeting',
  allDone: 'All meetings have been held.',
  noDate: 'No date yet',
  past: 'held',
  running: 'now',
  changeMeeting: (title) => `Change ${title}`,
  editRound: 'Change the round',
  ownMeeting: 'Own meeting',
  noOne: 'nobody yet',
  joinYourself: 'Say who you are, and you can write and promise in the round.',
}
