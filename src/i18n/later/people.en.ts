import type { Widened } from '../texts.ts'
import type { people as sv } from './people.sv.ts'

export const people: Widened<typeof sv> = {
  sameTitle: 'Is this the same person?',
  sameText: 'Has somebody joined twice, from two phones or browsers? Choose both. All that they have written is kept.',
  sameKeep: 'The person to keep',
  sameOther: 'The same person again',
  choosePerson: 'Choose a person',
  chooseBoth: 'Choose two different people.',
  join: 'Merge',
  joined: (name) => `Now it is one person: ${name}.`,
  parted: 'They are two people again.',
  editTitle: 'My details',
  notMe: 'This is not me',
  saved: 'Your details are changed.',
  hereNow: (n) => (n === 1 ? '1 is here now.' : `${String(n)} are here now.`),
  nobodyElse: 'Nobody else is here right now.',
  empty: 'Everyone who takes part will be listed here.',
  emptyHint: 'Invite them with the QR code.',
  nobodyYet: 'Nobody yet',
  notJoined: 'You have not said who you are in this round.',
}
