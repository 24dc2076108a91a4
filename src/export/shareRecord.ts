/**
 * The share record as a file that anybody can read and a registry can keep: Markdown, every revision with when, by
 * whom and what. What was shared stands as a quotation, so that nothing in it passes for the record's own words.
 */
import type { ContentLine } from './sharedContent.ts'

export interface RecordedShare {
  /** What it is, with its number. */
  readonly title: string
  /** Facts as label and value: when, by whom, checksum. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly content: readonly ContentLine[]
}

export interface ShareRecord {
  readonly title: string
  readonly intro: string
  /** In the order they are to stand. */
  readonly shares: readonly RecordedShare[]
}

/** The text of the file. */
export function shareRecordFile({ title, intro, shares }: ShareRecord): string {
  const parts = shares.map((share) =>
    [
      `## ${line(share.title)}`,
      share.facts.map(([label, value]) => `- ${line(label)}: ${line(value)}`).join('\n'),
      ...share.content.flatMap(({ label, value }) => [`### ${line(label)}`, quoted(value)]),
    ].join('\n\n'),
  )
  return `${[`# ${line(title)}`, line(intro), ...parts].join('\n\n')}\n`
}

/** ms since the epoch as local time: `2026-01-14 09:15`. */
export function stamp(at: number): string {
  const when = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = [String(when.getFullYear()), two(when.getMonth() + 1), two(when.getDate())].join('-')
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Two spaces end a line that another one follows: else a reader of Markdown would make one line of them. */
function quoted(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n').map((each) => each.trimEnd())
  return lines.map((each, i) => (each === '' ? '>' : `> ${each}${lines[i + 1] ? '  ' : ''}`)).join('\n')
}
