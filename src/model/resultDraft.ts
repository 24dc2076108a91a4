/**
 * A first draft of the result sheet from what the home and the round hold already: improvement work, commitments, small
 * tests and the shift between ratings. What stands in the way at home, and who thinks what, is never taken.
 */
import { shiftOf } from './comparison.ts'
import type { Commitment } from './commitment.ts'
import type { Figure } from './figure.ts'
import type { Improvement, Mark, Measurement } from './improvement.ts'
import { limits } from './limits.ts'
import type { PdsaTest } from './pdsaTest.ts'
import type { RatedDimension, RatingContent } from './ratingContent.ts'

export interface ResultSources {
  readonly improvements: readonly Improvement[]
  /** Of all improvements, in the order of their days; the marks too. */
  readonly measurements: readonly Measurement[]
  readonly marks: readonly Mark[]
  /** The organisation's own. */
  readonly commitments: readonly Commitment[]
  readonly tests: readonly PdsaTest[]
  /** What the organisation has shared, the oldest first. */
  readonly ratings: readonly RatingContent[]
}

/** The reader's language; a day is `YYYY-MM-DD`. */
export interface DraftWords {
  targetGroup(text: string): string
  aim(text: string): string
  measure(text: string): string
  /** What was changed one day. */
  changed(day: string, what: string): string
  /** What a figure shows, and when it was measured. */
  figure(what: string, day: string): string
  shift(dimension: string, from: string, to: string): string
  dimension(dimension: string): string
  level(level: string): string
}

export interface SectionDraft {
  readonly text: string
  readonly figures: readonly Figure[]
}

type Blocks = readonly string[]

/** By section; what nothing is known of is left out. Who can be asked is nothing that a program should guess. */
export function resultDraft(sources: ResultSources, words: DraftWords): ReadonlyMap<string, SectionDraft> {
  const { improvements, commitments, tests } = sources
  const begun = commitments.filter(({ status }) => status !== 'planned')
  const kept = tests.filter(({ decision }) => decision === 'keep')
  const drafts: [string, SectionDraft][] = [
    ['problem', { text: join([...improvements.map((each) => problemOf(each, improvements.length > 1, words)), ...begun.map(({ why }) => why.trim())]), figures: [] }],
    ['did', { text: list([...begun.map(({ what }) => what), ...kept.map(({ plan }) => plan), ...changesOf(sources, words)]), figures: [] }],
    ['result', { text: list([...outcomesOf(commitments), ...shiftsOf(sources.ratings, words)]), figures: figuresOf(sources, words) }],
    ['evidence', { text: join([...evidenceOf(sources.ratings, words), ...improvements.map(({ measure }) => said(measure, (text) => words.measure(text)))]), figures: [] }],
    ['success', { text: list(lessonsOf(sources, 'keep')), figures: [] }],
    ['setbacks', { text: list(lessonsOf(sources, 'drop')), figures: [] }],
    ['advice', { text: list(lessonsOf(sources, 'other')), figures: [] }],
  ]
  return new Map(drafts.filter(([, { text, figures }]) => text !== '' || figures.length > 0))
}

/** With its name where there are several to tell apart. */
function problemOf({ name, challenge, targetGroup, aim }: Improvement, named: boolean, words: DraftWords): string {
  const lines = [challenge.trim(), said(targetGroup, (text) => words.targetGroup(text)), said(aim, (text) => words.aim(text))].filter(Boolean)
  return lines.length === 0 ? '' : [...(named ? [name.trim()] : []), ...lines].filter(Boolean).join('\n')
}

function changesOf({ improvements, marks }: ResultSources, words: DraftWords): Blocks {
  const known = new Set(improvements.map(({ id }) => id))
  return marks.filter(({ improvement }) => known.has(improvement)).map(({ day, label }) => words.changed(day, label))
}

function outcomesOf(commitments: readonly Commitment[]): Blocks {
  return commitments.map(({ what, outcome }) => said(outcome, (text) => [oneLine(what), text].filter(Boolean).join(': ')))
}

interface Shift {
  readonly dimension: string
  readonly before: RatedDimension
  readonly now: RatedDimension
}

/** From the first rating to the last; those that stay where they were tell no result. */
function shifted(ratings: readonly RatingContent[]): Shift[] {
  const [first, last] = [ratings[0], ratings.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  return Object.entries(last.dimensions).flatMap(([dimension, now]) => {
    const before = Object.hasOwn(first.dimensions, dimension) ? first.dimensions[dimension] : undefined
    const shift = shiftOf(first, last, dimension)
    return before === undefined || shift === null || shift === 'same' ? [] : [{ dimension, before, now }]
  })
}

function shiftsOf(ratings: readonly RatingContent[], words: DraftWords): Blocks {
  return shifted(ratings).map(({ dimension, before, now }) => words.shift(words.dimension(dimension), words.level(before.level), words.level(now.level)))
}

function evidenceOf(ratings: readonly RatingContent[], words: DraftWords): Blocks {
  return shifted(ratings).map(({ dimension, now }) => said(now.evidence, (text) => `${words.dimension(dimension)}: ${text}`))
}

/** What each piece of work was measured by, when it began and when it was last looked at. */
function figuresOf({ improvements, measurements }: ResultSources, words: DraftWords): Figure[] {
  const figures = improvements.flatMap(({ id, name, measure, unit }) => {
    const all = measurements.filter(({ improvement }) => improvement === id)
    // Women and men of one day can be compared: those days are taken where there are two of them.
    const whole = all.filter(({ women, men }) => women !== null && men !== null)
    const used = whole.length > 1 ? whole : all
    const ends = [...new Set([...used.slice(0, 1), ...used.slice(-1)])]
    const what = oneLine(measure) || oneLine(name)
    return ends.map(({ day, women, men }): Figure => ({ label: labelOf(what, day, words), unit, women, men, source: '' }))
  })
  return figures.filter(({ women, men }) => women !== null || men !== null).slice(0, limits.materials)
}

/** The day tells one figure from the other: a long name gives way to it. */
function labelOf(what: string, day: string, words: DraftWords): string {
  const over = words.figure(what, day).length - limits.name
  return words.figure(over > 0 ? `${what.slice(0, -over - 1)}…` : what, day)
}

/** What was kept tells what helped, what was dropped tells of setbacks; what is yet to be decided, or changed, is for others to know. */
function lessonsOf({ commitments, tests }: ResultSources, of: 'keep' | 'drop' | 'other'): Blocks {
  const isOf = (decision: Commitment['decision']) => (decision === 'keep' || decision === 'drop' ? decision === of : of === 'other')
  const ended = commitments.map(({ decision, status, lesson }) => ({ decision: decision ?? (status === 'stopped' ? 'drop' : null), lesson }))
  const learnt = tests.map(({ decision, learning }) => ({ decision, lesson: learning }))
  return [...ended, ...learnt].filter(({ decision }) => isOf(decision)).map(({ lesson }) => lesson.trim())
}

function said(text: string, line: (text: string) => string): string {
  return text.trim() === '' ? '' : line(text.trim())
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Each as a line with a dash; lines that follow stand under it. */
function list(items: Blocks): string {
  return join(items.map((item) => said(item, (text) => `- ${text.replace(/\s*\n\s*/g, '\n  ')}`)), '\n')
}

/** As many as there is room for: none is cut off in the middle. */
function join(blocks: Blocks, between = '\n\n'): string {
  const kept: string[] = []
  let length = 0
  for (const block of new Set(blocks)) {
    if (block === '') continue
    length += block.length + between.length
    if (length > limits.text) break
    kept.push(block)
  }
  return kept.join(between)
}
