/** What came of a round half a year and a year later, as a document: each organisation by itself, and what is to be asked next. */
import { holdingMonths, type HoldingCheck } from '../model/holding.ts'
import type { OrganisationId } from '../model/ids.ts'
import { askNext, type LookedBack } from '../model/lookBack.ts'
import { holdCountLines, spreadBlocks, whatOf } from './lookBackBlocks.ts'
import type { Paper, PaperBlock } from './paper.ts'
import type { RoundWords } from './roundWords.ts'

export interface LookBackInput {
  readonly round: string
  /** `YYYY-MM-DD`, when it is made. */
  readonly day: string
  /** In the order of the round; those that take part, with what there is of each. */
  readonly organisations: readonly { readonly organisation: OrganisationId; readonly list: readonly LookedBack[] }[]
}

/** Nobody's name is in it: what was promised, kept and spread is the organisation's. */
export function buildLookBack({ round, day, organisations }: LookBackInput, words: RoundWords): Paper {
  const { files, date } = words
  return {
    title: files.laterTitle,
    language: files.language,
    blocks: [
      { kind: 'text', text: files.laterIntro(round, date(day)) },
      ...organisations.flatMap(({ organisation, list }): PaperBlock[] => [{ kind: 'heading', text: words.organisation(organisation) || files.unnamed, level: 2 }, ...partsOf(list, words)]),
      ...askBlocks(organisations, words),
    ],
  }
}

function partsOf(list: readonly LookedBack[], words: RoundWords): PaperBlock[] {
  const { files } = words
  const asked = list.filter(({ checks }) => checks.length > 0)
  const counts = holdCountLines(asked, words)
  const columns = [files.commitment, ...holdingMonths.map((months) => files.after[months])]
  const rows = asked.map(({ commitment, checks }) => [whatOf(commitment, words), ...checks.map((check) => answerCell(check, words))])
  return [
    ...(list.length === 0 ? [{ kind: 'text', text: files.nothingLater } as const] : []),
    ...(counts.length === 0 ? [] : [{ kind: 'list', items: counts } as const]),
    ...(rows.length === 0 ? [] : [{ kind: 'heading', text: files.holds, level: 3 } as const, { kind: 'table', caption: files.holds, columns, rows } as const]),
    ...spreadBlocks(list, 3, words),
  ]
}

function answerCell({ holding, isTime, day }: HoldingCheck, { files, date }: RoundWords): string {
  if (holding !== null) return files.answers[holding.answer]
  return isTime ? files.answers.unanswered : files.answerFrom(date(day))
}

/** What can be asked today, and then by its day. */
function askBlocks(organisations: LookBackInput['organisations'], { files, date, organisation: nameOf }: RoundWords): PaperBlock[] {
  const all = organisations
    .flatMap(({ organisation, list }) => askNext(list).map((each) => ({ ...each, organisation })))
    .sort((a, b) => (a.check.day < b.check.day ? -1 : a.check.day > b.check.day ? 1 : 0))
  if (all.length === 0) return []
  const lineOf = ({ organisation, commitment, spread, check }: (typeof all)[number]) => {
    const what = [nameOf(organisation), spread?.unit ?? '', whatOf(commitment, { files })].filter((each) => each !== '').join(', ')
    return files.askLine(check.isTime ? '' : files.answerFrom(date(check.day)), what, files.after[check.months].toLocaleLowerCase())
  }
  const parts = [[files.askNow, all.filter(({ check }) => check.isTime)], [files.askLater, all.filter(({ check }) => !check.isTime)]] as const
  return [
    { kind: 'heading', text: files.askNext, level: 2 },
    ...parts.flatMap(([title, list]): PaperBlock[] => (list.length === 0 ? [] : [{ kind: 'heading', text: title, level: 3 }, { kind: 'list', items: list.map(lineOf) }])),
  ]
}
