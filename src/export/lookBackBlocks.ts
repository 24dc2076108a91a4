/** How documents tell whether what was kept holds, and where else it is used; nothing where there is nothing to tell. */
import { shorten } from '../model/brief.ts'
import type { Commitment } from '../model/commitment.ts'
import { holdingAnswers, holdingMonths } from '../model/holding.ts'
import { type CheckedSpread, countsAt, latestCheck, type LookedBack, nextCheck, spreadCounts } from '../model/lookBack.ts'
import type { PaperBlock } from './paper.ts'
import type { RoundWords } from './roundWords.ts'

type Level = 2 | 3 | 4

/** Counts of both occasions, and a line for each commitment. */
export function holdsBlocks(list: readonly LookedBack[], level: Level, words: RoundWords): PaperBlock[] {
  const asked = list.filter(({ checks }) => checks.length > 0)
  if (asked.length === 0) return []
  return [heading(words.files.holds, level), { kind: 'list', items: holdCountLines(asked, words) }, { kind: 'list', items: asked.map((each) => heldLine(each, words)) }]
}

/** One of each occasion that has come for something: how many hold, and of how many nobody has said. */
export function holdCountLines(list: readonly LookedBack[], { files }: RoundWords): string[] {
  return holdingMonths.flatMap((months) => {
    const counts = countsAt(list, months)
    const said = ([...holdingAnswers, 'unanswered', 'ahead'] as const).filter((each) => counts[each] > 0)
    // Of what nobody can have been asked about yet the lines below tell.
    return said.every((each) => each === 'ahead') ? [] : [`${files.after[months]}: ${said.map((each) => files.holdCounts[each](counts[each])).join(', ')}.`]
  })
}

function heldLine({ commitment, checks }: LookedBack, { files, date }: RoundWords): string {
  const what = whatOf(commitment, { files })
  const latest = latestCheck(checks)
  if (latest?.holding) return files.heldLine(what, files.heldAt[latest.holding.answer], files.after[latest.months].toLocaleLowerCase(), latest.holding.note.trim())
  const next = nextCheck(checks)
  return next === null || next.isTime ? files.unanswered(what) : files.askFrom(what, date(next.day))
}

/** How many units, how it is there, and a line for each commitment. */
export function spreadBlocks(list: readonly LookedBack[], level: Level, words: RoundWords): PaperBlock[] {
  const spreading = list.filter(({ spreads }) => spreads.length > 0)
  if (spreading.length === 0) return []
  return [
    heading(words.files.spread, level),
    { kind: 'text', text: spreadCountLine(spreading.flatMap(({ spreads }) => spreads), words) },
    { kind: 'list', items: spreading.map(({ commitment, spreads }) => words.files.unitsLine(whatOf(commitment, words), spreads.map((each) => unitText(each, words)).join('; '))) },
  ]
}

function spreadCountLine(spreads: readonly CheckedSpread[], { files }: RoundWords): string {
  const counts = spreadCounts(spreads)
  const said = ([...holdingAnswers, 'unanswered'] as const).filter((each) => counts[each] > 0).map((each) => files.usedCounts[each](counts[each]))
  const units = files.units(counts.units, counts.planned)
  if (said.length === 0) return units
  return `${units} ${[...said, ...(counts.ahead > 0 ? [files.holdCounts.ahead(counts.ahead)] : [])].join(', ')}.`
}

function unitText({ spread, checks }: CheckedSpread, { files, date }: RoundWords): string {
  const answer = latestCheck(checks)?.holding?.answer ?? null
  return files.unit(spread.unit, [spread.day === null ? files.planned : files.since(date(spread.day)), ...(answer === null ? [] : [files.used[answer]])].join(', '))
}

/** Characters: the whole of it stands where it was promised. */
const whatLength = 90

/** What was promised, as short as a line in a list can be. */
export function whatOf({ what }: Pick<Commitment, 'what'>, { files }: Pick<RoundWords, 'files'>): string {
  return shorten(what, whatLength) || files.unnamed
}

const heading = (text: string, level: Level): PaperBlock => ({ kind: 'heading', text, level })
