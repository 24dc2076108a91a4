import type { answers as sv } from '../sv/answers.ts'

export const answers = {
  scale4: {
    notAtAll: 'Not true at all',
    partly: 'Partly true',
    mostly: 'Mostly true',
    completely: 'Completely true',
  },
  yesPartlyNo: {
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
  },
  yesMaybeNo: {
    yes: 'Yes',
    maybe: 'Maybe',
    no: 'No',
  },
} satisfies typeof sv
