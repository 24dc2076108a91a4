/** Counting what was answered in an evaluation: no averages, as words are no numbers. */
import type { Answer } from './collecting.ts'

export interface EvaluatedQuestion {
  readonly question: string
  /** Each answer in the method's order, with how many gave it. */
  readonly counts: readonly { readonly answer: string; readonly count: number }[]
  /** How many have answered the question. */
  readonly of: number
}

/** Of the questions that have answers to choose among, those that somebody has answered. */
export function evaluate(questions: readonly { readonly id: string; readonly answers: readonly string[] }[], all: readonly Answer[]): EvaluatedQuestion[] {
  return questions.flatMap(({ id, answers }) => {
    const counts = answers.map((answer) => ({ answer, count: all.filter((each) => each.question === id && each.answer === answer).length }))
    const of = counts.reduce((sum, { count }) => sum + count, 0)
    return of === 0 ? [] : [{ question: id, counts, of }]
  })
}
