import type { Widened } from '../texts.ts'
import type { resultSheet as sv } from './resultSheet.sv.ts'

export const resultSheet: Widened<typeof sv> = {
  title: 'Result sheet',
  all: 'Result sheets',
  intro: 'What others need in order to do the same. Write it together at home, and share it when you are done.',
  shareTitle: 'Share the result sheet',
  written: (n, of) => `${String(n)} of ${String(of)} parts written`,
  nothing: 'Nothing written yet',
  begin: 'Begin from what you have written',
  beginHint: 'Parts that are empty are filled from your improvement work, your tests and your ended commitments. You then change them as you like.',
  begun: (n) => (n === 1 ? 'One part has been begun.' : `${String(n)} parts have been begun.`),
  nothingToBegin: 'There is nothing to begin from yet: no improvement work, no tests and no ended commitments.',
  women: 'Women',
  men: 'Men',
  went: (who, first, last, unit) => `${who}: from ${first} to ${last} ${unit}`.trim(),
  between: (first, last) => `${first} to ${last}`,
  none: 'Nobody has shared their result sheet yet.',
  noneHint: 'They are shared before the results conference.',
  whose: 'Whose?',
  everyone: 'All',
  saysNothing: 'Nothing written',
  promised: 'The commitments behind it',
}
