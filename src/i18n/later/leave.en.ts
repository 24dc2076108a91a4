import type { Widened } from '../texts.ts'
import type { leave as sv } from './leave.sv.ts'

export const leave: Widened<typeof sv> = {
  title: 'Leave the round on this phone',
  intro: 'All of the round is removed from this phone. It cannot be undone. To come back you need a new invitation.',
  goes: 'This goes from here',
  goesRound: 'All that stands in the round, with pictures',
  goesHome: 'What the home group has prepared',
  goesNotes: (n) => (n === 1 ? 'One note of your own that belongs with the round' : `${String(n)} notes of your own that belong with the round`),
  goesDrafts: (n) => (n === 1 ? 'One draft of a commitment' : `${String(n)} drafts of commitments`),
  goesWaiting: (n) => (n === 1 ? 'One answer that waits to be shown without a name: it will never be shown' : `${String(n)} answers that wait to be shown without a name: they will never be shown`),
  goesKeys: 'The key to the round, and what the phone remembers of your visits',
  stays: 'This stays with others',
  staysOthers: 'The others in the round keep all that stands there, your name and what you have written too.',
  staysOwn: 'A computer that you have opened the round on keeps what is there. Leave the round there too.',
  staysServer: 'The server may keep a sealed copy until it is thrown away. Nobody without the key can read it.',
  staysFiles: 'Files that you have saved and papers that you have printed are where you put them.',
  staysDisk: 'The browser clears its space on the phone by and by, not always at once.',
  only: 'There are things here that perhaps nobody else has received. Open the round with a network first, or they may be lost.',
  unread: {
    newer: 'There are private notes here that a newer version of the app has written. What this version does not know of in them stays on the phone. Update the app first if you can.',
    damaged: 'Some of your private notes are damaged and cannot be read. They stay on the phone, and something of the round may stand in them.',
  },
  takeOut: 'Take the round out as files first',
  understood: 'I know that it cannot be undone',
  tick: 'Tick the box first.',
  leave: 'Remove the round from here',
  left: (title) => `${title} is gone from this phone.`,
  leftButUnread: (title) => `${title} is gone from this phone, but for what may stand in private notes that the app cannot read.`,
  failed: 'Not all of it could be removed. What is left is in the round. Try again from there.',
}
