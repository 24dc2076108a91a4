import type { Widened } from '../texts.ts'
import type { erase as sv } from './erase.sv.ts'

export const erase: Widened<typeof sv> = {
  title: (name) => `Erase ${name} from the round`,
  gone: 'The person is not in the round.',
  intro: 'The name and their own notes are removed from the round, for everyone. It cannot be undone.',
  goes: 'This goes',
  goesName: 'The name, and what is told of the person on the page People',
  goesNotes: (n) => (n === 1 ? 'One note that the person has written in the round' : `${String(n)} notes that the person has written in the round`),
  goesDevices: 'The tie to the person’s phones. They are asked whose they are next time.',
  keeps: 'This stays, as it is the organisation’s',
  keepsHint: 'It may be a public document, and then it may not be erased just like that. The name of who wrote it is no longer shown.',
  commitments: (n) => (n === 1 ? 'One commitment that the person has written or answers for' : `${String(n)} commitments that the person has written or answers for`),
  ideas: (n) => (n === 1 ? 'One idea that the person has written' : `${String(n)} ideas that the person has written`),
  shared: (n) => (n === 1 ? 'One shared version that is signed for the organisation' : `${String(n)} shared versions that are signed for the organisation`),
  mentioned: 'Texts by others in which the name stands',
  mentionedHint: 'Those texts are not touched. Ask whoever wrote them to change them.',
  mentions: {
    note: (n) => (n === 1 ? 'One note' : `${String(n)} notes`),
    commitment: (n) => (n === 1 ? 'One commitment' : `${String(n)} commitments`),
    idea: (n) => (n === 1 ? 'One idea' : `${String(n)} ideas`),
    shared: (n) => (n === 1 ? 'One shared version: it cannot be changed afterwards' : `${String(n)} shared versions: they cannot be changed afterwards`),
    history: (n) => (n === 1 ? 'One earlier text' : `${String(n)} earlier texts`),
    other: (n) => (n === 1 ? 'One more text, in an agenda for instance' : `${String(n)} more texts, in an agenda for instance`),
  },
  beyond: 'This is beyond reach',
  beyondLines: [
    'Phones that never open the round again keep what is there. On all others it goes the next time they are in the round with a network.',
    'Files that somebody has saved, backups and prints.',
    'The server may keep a sealed copy until it is cleared. Only who has the key can read it.',
    'Answers without a name: nobody can know which are the person’s.',
  ],
  understood: 'I know that it cannot be undone',
  tick: 'Tick the box first.',
  act: 'Erase',
  done: (name) => `${name} is erased from the round.`,
  somebody: 'The person',
}
