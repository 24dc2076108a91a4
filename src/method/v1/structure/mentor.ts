import type { Checklist } from '../../types.ts'

export const mentorChecklist = [
  { id: 'before', items: ['contact', 'read', 'coverage'] },
  { id: 'during', items: ['protect', 'ownMistakes', 'evidence', 'ownerAndDate'] },
  { id: 'between', items: ['checkIn', 'connect'] },
  { id: 'after', items: ['ownLearning', 'handOver'] },
] as const satisfies readonly Checklist[]
