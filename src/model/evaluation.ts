/** Counting what was answered in an evaluation: no averages, as words are no numbers. */
import type { Answer } from './collecting.ts'

/** An answer that all can see; `paper`: typed in from one. */
export interface Evaluated extends Answer {
  readonly paper: boolean
}

export interface EvaluatedQuestion {
  readonly question: string
  /** Each answer in the method's order, with how many gave it. */
  readonly counts: readonly { readonly answer: string; readonly count: number }[]
  /** How many have answered the question. */
  readonly of: number
  /** How many of those stood on paper. */
  readonly onPaper: number
}

/** Of the questions that have answers to choose among, those that somebody has answered. */
export function evaluate(questions: readonly { readonly id: string; readonly answers: readonly string[] }[], all: readonly Evaluated[]): EvaluatedQuestion[] {
  return questions.flatMap(({ id, answers }) => {
    const own = all.filter((each) => each.question === id && answers.includes(each.answer))
    const counts = answers.map((answer) => ({ answer, count: own.filter((each) => each.answer === answer).length }))
    return own.length === 0 ? [] : [{ question: id, counts, of: own.length, onPaper: own.filter(({ paper }) => paper).length }]
  })
}
