import type { Widened } from '../texts.ts'
import type { changeKey as sv } from './changeKey.sv.ts'

export const changeKey: Widened<typeof sv> = {
  title: 'Change the key',
  why: 'Has the code or the link ended up with the wrong person? Change the key, and the old code no longer works.',
  follow: (names) => `Those who are here now come along: ${names}.`,
  nobody: 'Nobody else is here now. All others need the new code.',
  unknown: (n) =>
    n === 1
      ? 'One phone is here that has not said who it is. It comes along too.'
      : `${String(n)} phones are here that have not said who they are. They come along too.`,
  notAlong: 'Should one of them not come along? Change the key when that phone is not here.',
  others: 'Those who are not here need the new code. All that they have written stays with them and comes along then.',
  limits:
    'Whoever does not come along can’t reach what is written from then on. What has already been read or saved on a phone can’t be taken back.',
  homeLimits:
    'Whoever has been in the home team can still share in your name, and is still in the round. Change the key of the round too when that phone is not there, and it is out. The name still stands among you in the home team.',
  alsoRound: 'Change the key of the round too',
  goOn: 'Go on',
  sure: 'The change can’t be undone. The old code no longer works for anybody, also for those who have it on paper or in a message.',
  act: 'Change the key now',
  done: 'The key has been changed. Here is the new code. Show it to those who were not here.',
  roundFailed: 'The home team has a fresh key, but that of the round could not be changed. Try again under Round, Invite.',
  failed: 'The key could not be changed. The old one still works.',
}
