/** How a document tells of what was promised, and of how ratings have moved: a line each. */
import { dimensionTitle, levelWord } from '../method/preparedWords.ts'
import { type Commitment, isClosed } from '../model/commitment.ts'
import { dayAt } from '../model/date.ts'
import type { RatingShift } from '../model/ratingShift.ts'
import type { RoundWords } from './roundWords.ts'

/** What was thought, what came of it, what was learnt; what is not said has no line. Nobody's name is in it. */
export function commitmentLines(commitment: Commitment, { files, method, date, more }: RoundWords): string[] {
  const { why, due, prediction, outcome, lesson, progress, decision, status, closedAt } = commitment
  const { measure, evidence } = more(commitment.id)
  const state = !isClosed(commitment) ? files.open(method.statuses[status]) : closedAt === null ? files.state(method.statuses[status]) : files.closed(method.statuses[status], date(dayAt(closedAt)))
  const said = (text: string | null, line: (words: string) => string) => (text === null || text.trim() === '' ? [] : [line(text.trim())])
  return [
    ...said(why, files.why),
    ...said(due && date(due), files.due),
    ...said(prediction, files.prediction),
    ...said(measure, files.measure),
    state,
    ...said(outcome, files.became),
    ...said(evidence, files.evidence),
    ...said(progress && method.progress[progress], files.progress),
    ...said(decision && method.decisions[decision], files.decided),
    ...said(lesson, files.learnt),
  ]
}

/** Who has rated once only has moved nowhere yet. */
export function shiftHeading(shifts: readonly RatingShift[], { files }: RoundWords): string {
  return shifts.some(({ from }) => from !== null) ? files.shift : files.ratedNow
}

export function shiftLine({ dimension, from, to, shift, evidence }: RatingShift, { files, preparation }: RoundWords): string {
  const title = dimensionTitle(preparation, dimension)
  const now = levelWord(preparation, to)
  const moved = from === null ? files.rated(title, now) : files.moved(title, levelWord(preparation, from), now, shift === null ? '' : files.shifts[shift])
  return evidence.trim() === '' ? moved : `${moved} ${files.evidence(evidence.trim())}`
}
