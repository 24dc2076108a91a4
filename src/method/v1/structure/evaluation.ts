import type { EvaluationQuestion } from '../../types.ts'

/** The answers a question may have, by its kind. */
export const answers = {
  scale4: ['notAtAll', 'partly', 'mostly', 'completely'],
  yesPartlyNo: ['yes', 'partly', 'no'],
  yesMaybeNo: ['yes', 'maybe', 'no'],
} as const

export const evaluation = [
  { id: 'immediate', answer: 'scale4' },
  { id: 'climate', answer: 'scale4' },
  { id: 'time', answer: 'scale4' },
  { id: 'potential', answer: 'text' },
  { id: 'applied', answer: 'text', with: 'reference' },
  { id: 'realised', answer: 'text', with: 'evidence' },
  { id: 'reframed', answer: 'text' },
  { id: 'goal', answer: 'yesPartlyNo', with: 'evidence' },
  { id: 'mentor', answer: 'scale4', with: 'text' },
  { id: 'sustain', answer: 'scale4' },
  { id: 'relay', answer: 'yesMaybeNo' },
] as const satisfies readonly EvaluationQuestion[]
