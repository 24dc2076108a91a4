import type { AnswerTexts } from '../keys.ts'

export const answers = {
  scale4: {
    notAtAll: 'Stämmer inte alls',
    partly: 'Stämmer till viss del',
    mostly: 'Stämmer till stor del',
    completely: 'Stämmer helt',
  },
  yesPartlyNo: {
    yes: 'Ja',
    partly: 'Delvis',
    no: 'Nej',
  },
  yesMaybeNo: {
    yes: 'Ja',
    maybe: 'Kanske',
    no: 'Nej',
  },
} satisfies AnswerTexts
