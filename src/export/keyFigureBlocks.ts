/** How a document tells of figures by sex: a table for each measure, from the first day to the latest, and one of the result sheet's. */
import type { Figure } from '../model/figure.ts'
import { type Sex, sexes } from '../model/improvement.ts'
import { figuresBeside, type KeyFigure } from '../model/keyFigures.ts'
import type { PaperBlock } from './paper.ts'
import type { RoundWords } from './roundWords.ts'

/** Nothing where nothing is measured. `figures`: as the result sheet has them. */
export function keyFigureBlocks(measures: readonly KeyFigure[], figures: readonly Figure[], words: RoundWords): PaperBlock[] {
  const { files } = words
  const beside = figuresBeside(figures, measures)
  if (measures.length === 0 && beside.length === 0) return []
  const own = measures.flatMap((each) => measureBlocks(each, words))
  return [{ kind: 'heading', text: files.figures, level: 2 }, ...own, ...sheetBlocks(beside, words)]
}

function measureBlocks({ label, unit, goal, days }: KeyFigure, { files, date, number }: RoundWords): PaperBlock[] {
  const title = files.inUnit(label || files.unnamed, unit)
  const said = (value: number | null) => (value === null ? files.notMeasured : number(value))
  return [
    { kind: 'heading', text: title, level: 3 },
    { kind: 'table', caption: title, columns: [files.day, ...heads(files)], rows: days.map((each) => [date(each.day), ...sexes.map((sex) => said(each[sex]))]) },
    ...(goal === null ? [] : [{ kind: 'text', text: files.goal(files.amount(number(goal), unit)) } as const]),
  ]
}

function sheetBlocks(figures: readonly Figure[], { files, number }: RoundWords): PaperBlock[] {
  if (figures.length === 0) return []
  const said = (figure: Figure, sex: Sex) => {
    const value = figure[sex]
    return value === null ? files.notMeasured : files.amount(number(value), figure.unit)
  }
  const rows = figures.map((each) => [files.source(each.label, each.source), ...sexes.map((sex) => said(each, sex))])
  return [
    { kind: 'heading', text: files.fromSheet, level: 3 },
    { kind: 'table', caption: files.fromSheet, columns: [files.figure, ...heads(files)], rows },
  ]
}

const heads = (files: RoundWords['files']) => sexes.map((sex) => files[sex])
