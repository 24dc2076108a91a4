/**
 * A result sheet to begin from, of what the organisation has written already. What stood in the way stays at home: it is
 * about people.
 */
import { type Commitment, isClosed } from './commitment.ts'
import { type Improvement, type Measurement, sexes } from './improvement.ts'
import { limits } from './limits.ts'
import type { PdsaTest } from './pdsaTest.ts'

export interface DraftInput {
  readonly improvements: readonly Improvement[]
  /** By day. */
  readonly measurements: readonly Measurement[]
  readonly tests: readonly PdsaTest[]
  /** Of the organisation. */
  readonly commitments: readonly Commitment[]
}

export interface DraftWords {
  women: string
  men: string
  /** How something measured went: from the first day to the last. */
  went(who: string, first: string, last: string, unit: string): string
  number(value: number): string
  day(date: string): string
  between(first: string, last: string): string
}

/** Text by section, for those that something can be said of. */
export function draftResultSheet(input: DraftInput, words: DraftWords): ReadonlyMap<string, string> {
  const { improvements, tests, commitments } = input
  const ended = commitments.filter(isClosed)
  const sections: [string, readonly string[]][] = [
    ['problem', [...improvements.flatMap(({ challenge, targetGroup }) => [challenge, targetGroup]), ...ended.map(({ why }) => why)]],
    ['did', [...improvements.map(({ aim }) => aim), ...ended.map(({ what }) => what), ...tests.map(({ plan }) => plan)]],
    ['result', [...improvements.flatMap((each) => measuredLines(each, input, words)), ...ended.map(({ outcome }) => outcome)]],
    ['evidence', improvements.map(({ measure }) => measure)],
    ['success', ended.filter(({ decision }) => decision === 'keep').map(({ lesson }) => lesson)],
    ['setbacks', ended.filter(({ decision, status }) => decision === 'drop' || status === 'stopped').map(({ lesson }) => lesson)],
    ['advice', tests.map(({ learning }) => learning)],
  ]
  return new Map(sections.map(([section, texts]) => [section, joined(texts)] as const).filter(([, text]) => text !== ''))
}

/** Each text once, as a paragraph of its own; what would be too much is left out whole. */
function joined(texts: readonly string[]): string {
  const once = [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')
  return once.reduce((all, text) => (all.length + text.length + 2 > limits.text ? all : all === '' ? text : `${all}\n\n${text}`), '')
}

/** From the first to the last number of each sex. */
function measuredLines({ id, name, measure, unit }: Improvement, { measurements }: DraftInput, words: DraftWords): string[] {
  const own = measurements.filter(({ improvement }) => improvement === id)
  const lines = sexes.flatMap((sex) => {
    const known = own.filter((each) => each[sex] !== null)
    const [first, last] = [known[0], known.at(-1)]
    if (first === undefined || last === undefined || first === last) return []
    return [`${words.went(words[sex], words.number(first[sex] ?? 0), words.number(last[sex] ?? 0), unit)} (${words.between(words.day(first.day), words.day(last.day))})`]
  })
  return lines.length === 0 ? [] : [[name || measure, ...lines].filter(Boolean).join('\n')]
}
