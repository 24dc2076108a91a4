/** What came of a round half a year and a year later, as a document: each organisation by itself, and what is to be asked next. */
import { holdingMonths, type HoldingCheck } from '../model/holding.ts'
import type { OrganisationId } from '../model/ids.ts'
import { type AskNext, askNext, type LookedBack } from '../model/lookBack.ts'
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

/** What can be answered today, organisation by organisation; then the rest by its day. */
function askBlocks(organisations: LookBackInput['organisations'], words: RoundWords): PaperBlock[] {
  const { files, date } = words
  const all = organisations.map(({ organisation, list }) => ({ name: words.organisation(organisation) || files.unnamed, asks: askNext(list) }))
  const lineOf = ({ commitment, spread, check }: AskNext, when: string, whose: string) => {
    const what = whatOf(commitment, words)
    const about = [whose, files.after[check.months].toLocaleLowerCase()].filter((each) => each !== '').join(', ')
    return files.askLine(when, spread === null ? what : files.askOf(spread.unit, what), about)
  }
  const now = all.flatMap(({ name, asks }): PaperBlock[] => {
    const items = asks.filter(({ check }) => check.isTime).map((each) => lineOf(each, '', ''))
    return items.length === 0 ? [] : [{ kind: 'heading', text: name, level: 4 }, { kind: 'list', items }]
  })
  const later = all
    .flatMap(({ name, asks }) => asks.filter(({ check }) => !check.isTime).map((each) => ({ each, name })))
    .sort((a, b) => (a.each.check.day < b.each.check.day ? -1 : a.each.check.day > b.each.check.day ? 1 : 0))
    .map(({ each, name }) => lineOf(each, files.answerFrom(date(each.check.day)), name))
  if (now.length + later.length === 0) return []
  return [
    { kind: 'heading', text: files.askNext, level: 2 },
    ...(now.length === 0 ? [] : [{ kind: 'heading', text: files.askNow, level: 3 } as const, ...now]),
    ...(later.length === 0 ? [] : [{ kind: 'heading', text: files.askLater, level: 3 } as const, { kind: 'list', items: later } as const]),
  ]
}
