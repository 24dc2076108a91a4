import type { Widened } from '../texts.ts'
import type { roundFacts as sv } from './roundFacts.sv.ts'

export const roundFacts: Widened<typeof sv> = {
  theme: 'Theme of the round',
  themeHint: 'What you want to learn from each other about. For example gender-equal governance of schools.',
  period: 'When the round takes place',
  from: 'First month',
  to: 'Last month',
  notSet: 'Not decided',
  backwards: 'The last month is before the first. Change one of them.',
  themeIs: (theme) => `Theme: ${theme}`,
  themeOfRound: (theme) => `Theme of the round: ${theme}`,
  periodIs: (from, to) => `${from} – ${to}`,
  periodFrom: (from) => `From ${from}`,
  periodTo: (to) => `Until ${to}`,
}
