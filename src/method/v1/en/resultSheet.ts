import type { resultSheet as sv } from '../sv/resultSheet.ts'

export const resultSheet = {
  problem: { title: 'The problem', prompt: 'What did not work, and for whom?' },
  did: { title: 'What we did', prompt: 'So that somebody else can do it.' },
  result: { title: 'The result', prompt: 'How did it turn out for women, men, girls and boys? Counts and shares only, no individuals.' },
  evidence: { title: 'Evidence', prompt: 'How do we know?' },
  success: { title: 'What helped' },
  setbacks: { title: 'The setbacks', prompt: 'What did not go as we had thought?' },
  advice: { title: 'Advice to those who want to try it', prompt: 'What would we do first, and what would we leave undone?' },
  contact: { title: 'Contact', prompt: 'A function is better than a name.' },
} satisfies typeof sv
