/** The evaluation's questions that have answers to choose among. */
import { own } from './lookup.ts'
import type { EvaluationQuestion, MethodStructure, Scale } from './types.ts'
import type { MethodTexts } from './texts.ts'

export interface ChoiceQuestion {
  readonly id: string
  readonly scale: Scale
  readonly answers: readonly string[]
  /** It asks for words besides. */
  readonly withText: boolean
}

export function choiceQuestions({ evaluation, answers }: MethodStructure): ChoiceQuestion[] {
  const isChoice = (question: EvaluationQuestion): question is EvaluationQuestion & { answer: Scale } => question.answer !== 'text'
  return evaluation.filter(isChoice).map(({ id, answer, with: more }) => ({ id, scale: answer, answers: answers[answer], withText: more !== undefined }))
}

/** The question of a prompt, where it has answers to choose among. */
export function questionAt(structure: MethodStructure, prompt: string | null): ChoiceQuestion | null {
  return choiceQuestions(structure).find(({ id }) => prompt === `evaluation.${id}`) ?? null
}

/** Whether a prompt asks for words about something that stands in the round: an idea that was used, or evidence. */
export function asksForFacts({ evaluation }: MethodStructure, prompt: string | null): boolean {
  return evaluation.some(({ id, answer, with: more }) => prompt === `evaluation.${id}` && answer === 'text' && (more === 'reference' || more === 'evidence'))
}

/** An answer in words. */
export function answerText({ answers }: MethodTexts, { scale }: ChoiceQuestion, answer: string): string {
  return own(answers[scale], answer) ?? answer
}
