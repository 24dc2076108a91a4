import type { Texts } from '../texts.ts'

export const home: Texts['home'] = {
  title: 'Lärandeträff',
  what: 'Here you follow the agenda, write your thoughts together and promise each other what to try at home. What you write goes directly between the phones and stays on your phone, also without a network.',
  empty: 'Your learning meetings are gathered here.',
  join: 'Join a round',
  create: 'Create a round',
  demo: 'See an example',
  rounds: 'My rounds',
  commitments: 'My commitments',
  allCommitments: 'Show all',
  openCount: (n) => (n === 1 ? '1 open commitment' : `${String(n)} open commitments`),
  lateCount: (n) => (n === 1 ? '1 overdue' : `${String(n)} overdue`),
  running: (title) => `Now: ${title}`,
  next: (title) => `Next: ${title}`,
  noMeeting: 'No more meetings are planned.',
  toMeeting: 'Go to the meeting',
  waiting: (n) => (n === 1 ? 'One round has not come yet' : `${String(n)} rounds have not come yet`),
  waitingHint: 'Press here to look for it. Somebody else who is in it needs to have the app open.',
  search: 'Search',
  settings: 'Settings',
  notOpened: 'Not everything could be opened. Nothing is gone from the phone. Try again.',
}
