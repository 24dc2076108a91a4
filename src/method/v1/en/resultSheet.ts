import type * as sv from '../sv/resultSheet.ts'

export const resultSheet = {
  problem: { title: 'The problem', prompt: 'What did not work, and for which women and men, girls and boys?' },
  did: { title: 'What we did', prompt: 'What did we change in steering, management and services?' },
  result: { title: 'The result', prompt: 'How did it turn out for women and men, girls and boys, compared with the starting point?' },
  evidence: { title: 'How we know', prompt: 'Which figures, answers or observations show it? What are we unsure of?' },
  success: { title: 'What helped', prompt: 'What was decisive for it to work, and who stood behind it?' },
  setbacks: { title: 'Setbacks', prompt: 'What did not turn out as we had planned, and what did we do then?' },
  advice: { title: 'Advice to others', prompt: 'What should those who want to do the same begin with, and what should they avoid?' },
  contact: {
    title: 'Contact',
    prompt: 'Where can people turn with questions? A shared address lasts longer than a name.',
  },
} satisfies typeof sv.resultSheet
