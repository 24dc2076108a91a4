/**
 * The share record as a file that anybody can read and a registry can keep: Markdown, every revision with when, by
 * whom and what. What was shared stands as a quotation, so that nothing in it passes for the record's own words.
 */
import { oneLine, quoted } from './lines.ts'
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
      `## ${oneLine(share.title)}`,
      share.facts.map(([label, value]) => `- ${oneLine(label)}: ${oneLine(value)}`).join('\n'),
      ...share.content.flatMap(({ label, value }) => [`### ${oneLine(label)}`, quoted(value)]),
    ].join('\n\n'),
  )
  return `${[`# ${oneLine(title)}`, oneLine(intro), ...parts].join('\n\n')}\n`
}

/** ms since the epoch as local time: `2026-01-14 09:15`. */
export function stamp(at: number): string {
  const when = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = [String(when.getFullYear()), two(when.getMonth() + 1), two(when.getDate())].join('-')
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`
}
