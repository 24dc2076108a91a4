import type { Widened } from '../texts.ts'
import type { mentor as sv } from './mentor.sv.ts'

export const mentor: Widened<typeof sv> = {
  title: 'The mentor’s checklist',
  hint: 'Only you in the mentor’s home team see this.',
  count: (done, of) => `${String(done)} of ${String(of)} ticked off`,
  meeting: 'Which meeting?',
  note: 'Check-in',
  noteHint: 'How are they doing, and what do they need? Write nothing about individuals.',
  none: 'First add the meetings of the round.',
  toHealth: 'How the round stands',
  toPrepared: 'How they have prepared',
}
