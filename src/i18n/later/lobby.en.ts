import type { Widened } from '../texts.ts'
import type { lobby as sv } from './lobby.sv.ts'

export const lobby: Widened<typeof sv> = {
  startAgain: 'Start the meeting again',
  notStarted: 'The meeting has not started.',
  itemFirst: 'It can start when the agenda has an item. Choose Change at the agenda.',
  notStartedHint: 'It opens here by itself when somebody starts it. Until then you can read the agenda and write.',
  endedHint: 'You can still read and write at every item.',
  openWall: 'Open the big screen',
  record: 'Read the minutes',
  noDate: 'No date yet',
  unknown: 'The meeting is not on this phone yet.',
  unknownHint: 'It comes when the phone has reached the others. If it was removed, it is no longer in the round.',
}
