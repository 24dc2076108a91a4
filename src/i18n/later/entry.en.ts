import type { Widened } from '../texts.ts'
import type { entry as sv } from './entry.sv.ts'

export const entry: Widened<typeof sv> = {
  moveTitle: 'Let others read it',
  moveHomeMeans: 'Everyone in your home team can read this, and it stands under your name. Nobody else sees it.',
  movedHome: 'Moved to the home team',
  moveMeans:
    'Everyone in the round can read this, the other organisations and the mentor too, and it stands under your name.',
  moveLasts: 'What others have had time to read cannot be taken back.',
  moveNow: 'Move',
  moved: 'Moved to the round',
}
