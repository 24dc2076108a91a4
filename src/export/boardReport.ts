/**
 * An organisation's report to its board: what was promised and what it led to, figures by sex, whether it holds and where else
 * it is used, and what the board is asked to decide. What nothing is known of is left out.
 */
import { type Commitment, type Decision, isClosed } from '../model/commitment.ts'
import type { Figure } from '../model/figure.ts'
import type { OrganisationId } from '../model/ids.ts'
import type { KeyFigure } from '../model/keyFigures.ts'
import type { LookedBack } from '../model/lookBack.ts'
import type { RatingShift } from '../model/ratingShift.ts'
import { fateOf, isBorrowed, type Thread, threadTitle } from '../model/thread.ts'
import { commitmentLines, shiftHeading, shiftLine } from './commitmentLines.ts'
import { keyFigureBlocks } from './keyFigureBlocks.ts'
import { linesOf } from './lines.ts'
import { holdsBlocks, spreadBlocks } from './lookBackBlocks.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { type OrganisationPlans, planBlocks } from './planLines.ts'
import type { RoundWords } from './roundWords.ts'

export interface BoardInput {
  readonly organisation: OrganisationId
  readonly round: string
  /** `YYYY-MM-DD`, when the report is made. */
  readonly day: string
  /** The organisation's own. */
  readonly commitments: readonly Commitment[]
  /** All of the round. */
  readonly threads: readonly Thread[]
  readonly shifts: readonly RatingShift[]
  /** What is to go on after the round, and where it is to spread. */
  readonly plans: OrganisationPlans
  /** What its own home has measured: none on a phone that is not in it. */
  readonly measures: readonly KeyFigure[]
  /** Of the result sheet as it was shared last. */
  readonly figures: readonly Figure[]
  /** Of its own commitments. */
  readonly later: readonly LookedBack[]
  /** What the board is asked to decide: lines as they are to stand. */
  readonly proposal: string
}

/** Nobody's name is in it: what was promised and learnt is the organisation's. */
export function buildBoardReport(input: BoardInput, words: RoundWords): Paper {
  const { files } = words
  const name = words.organisation(input.organisation)
  const borrowed = input.threads.filter((thread) => isBorrowed(thread) && thread.borrower === input.organisation)
  const lent = input.threads.filter((thread) => isBorrowed(thread) && thread.lender === input.organisation)
  return {
    title: files.boardTitle(name),
    language: files.language,
    blocks: [
      text(files.boardIntro(name, input.round, words.date(input.day))),
      heading(files.proposal),
      ...linesOf(input.proposal).filter((line) => line !== '').map(text),
      heading(files.summary),
      { kind: 'list', items: summary(input.commitments, borrowed.length, words) },
      ...keyFigureBlocks(input.measures, input.figures, words),
      ...outcomes(input.commitments, words),
      ...planBlocks(input.plans, words, 2),
      ...holdsBlocks(input.later, 2, words),
      ...spreadBlocks(input.later, 2, words),
      ...part(shiftHeading(input.shifts, words), input.shifts.map((shift) => shiftLine(shift, words))),
      ...part(files.borrowed, borrowed.map((thread) => borrowedLine(thread, words.organisation(thread.lender), words))),
      ...part(files.lent, lent.map((thread) => borrowedLine(thread, words.organisation(thread.borrower), words))),
    ],
  }
}

const text = (words: string): PaperBlock => ({ kind: 'text', text: words })
const heading = (words: string, level: 2 | 3 | 4 = 2): PaperBlock => ({ kind: 'heading', text: words, level })
const part = (title: string, items: readonly string[]): PaperBlock[] => (items.length === 0 ? [] : [heading(title), { kind: 'list', items }])

function summary(commitments: readonly Commitment[], borrowed: number, { files }: RoundWords): string[] {
  const ended = commitments.filter(isClosed)
  const decided = (decision: Decision) => ended.filter((each) => each.decision === decision).length
  return [
    files.promised(commitments.length, ended.length),
    ...(ended.length === 0 ? [] : [files.decisionsMade(decided('keep'), decided('change'), decided('drop'))]),
    files.borrowedCount(borrowed),
  ]
}

/** By what was decided, so that a reader who has little time sees first what stays. */
function outcomes(commitments: readonly Commitment[], words: RoundWords): PaperBlock[] {
  const { files } = words
  const groups = [
    [files.kept, commitments.filter((each) => isClosed(each) && each.decision === 'keep')],
    [files.changed, commitments.filter((each) => isClosed(each) && each.decision === 'change')],
    [files.dropped, commitments.filter((each) => isClosed(each) && each.decision === 'drop')],
    [files.ended, commitments.filter((each) => isClosed(each) && each.decision === null)],
    [files.going, commitments.filter((each) => !isClosed(each))],
  ] as const
  return groups.flatMap(([title, own]) =>
    own.length === 0 ? [] : [heading(title), ...own.flatMap((each) => [heading(each.what.trim() || files.unnamed, 3), { kind: 'list', items: commitmentLines(each, words) } as const])],
  )
}

function borrowedLine(thread: Thread, other: string, { files }: RoundWords): string {
  return files.borrowedLine(other, threadTitle(thread), files.fates[fateOf(thread)])
}
