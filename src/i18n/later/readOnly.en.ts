import type { Widened } from '../texts.ts'
import type { readOnly as sv } from './readOnly.sv.ts'

export const readOnly: Widened<typeof sv> = {
  why: {
    round: 'A newer version of the app has changed the round. You can read it, but not write in it before you have updated. All that is written is still there.',
    home: 'A newer version of the app has changed the home team. You can read what you have written at home, but not change it before you have updated. All that is written is still there.',
    mine: 'A newer version of the app has changed your private notes. You can read them, but not write new ones before you have updated. All that is written is still there.',
  },
  update: 'Update',
  looking: 'Looking for the newer version\u00a0…',
  none: 'The newer version can’t be fetched yet. Try again in a while.',
  unreachable: 'The newer version could not be fetched. Check the network and try again.',
}
