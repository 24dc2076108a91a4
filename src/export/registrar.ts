/** What is left with a registry: what each organisation has shared with its share record, the round as a document, and open data, in one file. */
import { strToU8, zipSync } from 'fflate'
import { fileName } from './fileName.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { paperDocx } from './paperDocx.ts'
import { paperMarkdown } from './paperMarkdown.ts'
import { type ShareRecord, shareRecordFile } from './shareRecord.ts'

export interface RegistrarWords {
  readonly readMe: string
  readonly roundFile: string
  readonly sharedFile: string
  readonly dataFile: string
  /** `sv-SE` */
  readonly language: string
}

export interface RegistrarInput {
  /** What is in it and what is not, as Markdown. */
  readonly readMe: string
  readonly story: Paper
  readonly records: readonly { readonly organisation: string; readonly record: ShareRecord }[]
  /** The text of the file with open data. */
  readonly data: string
}

/** The bytes of the file: the same for the same input. Names are the same in every system. */
export function registrarZip({ readMe, story, records, data }: RegistrarInput, words: RegistrarWords): Uint8Array<ArrayBuffer> {
  const shared = records.flatMap(({ organisation, record }, i) => {
    const name = (extension: string) => fileName(`${String(i + 1)} ${words.sharedFile} ${organisation}`, extension, words.sharedFile)
    return [[name('md'), strToU8(shareRecordFile(record))], [name('docx'), paperDocx(recordDocument(record, organisation, words.language))]] as const
  })
  const files: readonly (readonly [string, Uint8Array])[] = [
    [`${words.readMe}.md`, strToU8(readMe)],
    [`${words.roundFile}.docx`, paperDocx(story)],
    [`${words.roundFile}.md`, strToU8(paperMarkdown(story))],
    ...shared,
    [`${words.dataFile}.json`, strToU8(data)],
  ]
  // As in csvZip.ts.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

/** The share record as a document: each part of what was shared stands as the organisation's words. */
function recordDocument({ title, intro, shares }: ShareRecord, organisation: string, language: string): Paper {
  const blocks = shares.flatMap(({ title: what, facts, content }): PaperBlock[] => [
    { kind: 'heading', text: what, level: 2 },
    { kind: 'list', items: facts.map(([label, value]) => `${label}: ${value}`) },
    ...content.flatMap(({ label, value }): PaperBlock[] => [
      { kind: 'heading', text: label, level: 3 },
      { kind: 'quote', text: value, by: organisation },
    ]),
  ])
  return { title, language, blocks: [{ kind: 'text', text: intro }, ...blocks] }
}
