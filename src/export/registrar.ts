/** What is left with a registry: what each organisation has shared with its share record and pictures, the round as a document, and open data, in one file. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { PictureType } from '../model/attachment.ts'
import { fileName } from './fileName.ts'
import type { Paper, PaperBlock, PaperPictures } from './paper.ts'
import { paperDocx } from './paperDocx.ts'
import { paperMarkdown } from './paperMarkdown.ts'
import { type ShareRecord, shareRecordFile } from './shareRecord.ts'

export interface RegistrarWords {
  readonly readMe: string
  readonly roundFile: string
  readonly sharedFile: string
  readonly dataFile: string
  readonly pictureFolder: string
  /** `sv-SE` */
  readonly language: string
  readonly leftOut: PaperPictures['leftOut']
}

export interface RegistrarInput {
  /** What is in it and what is not, as Markdown. */
  readonly readMe: string
  readonly story: Paper
  readonly records: readonly { readonly organisation: string; readonly record: ShareRecord }[]
  /** The text of the file with open data. */
  readonly data: string
  /** Those that were shared, each once: the share record tells them by the hash that is their file's name here. */
  readonly pictures: readonly SharedPicture[]
}

export interface SharedPicture {
  readonly hash: string
  readonly type: PictureType
  readonly bytes: Uint8Array
}

const extensions: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/png': 'png' }

/** The bytes of the file: the same for the same input. Names are the same in every system. */
export function registrarZip({ readMe, story, records, data, pictures }: RegistrarInput, words: RegistrarWords): Uint8Array<ArrayBuffer> {
  const inDocuments: PaperPictures = { bytes: new Map(pictures.map(({ hash, bytes }) => [hash, bytes])), leftOut: words.leftOut }
  const shared = records.flatMap(({ organisation, record }, i) => {
    const name = (extension: string) => fileName(`${String(i + 1)} ${words.sharedFile} ${organisation}`, extension, words.sharedFile)
    return [[name('md'), strToU8(shareRecordFile(record))], [name('docx'), paperDocx(recordDocument(record, organisation, words.language), inDocuments)]] as const
  })
  const files: readonly (readonly [string, Uint8Array])[] = [
    [`${words.readMe}.md`, strToU8(readMe)],
    [`${words.roundFile}.docx`, paperDocx(story, inDocuments)],
    [`${words.roundFile}.md`, strToU8(paperMarkdown(story))],
    ...shared,
    [`${words.dataFile}.json`, strToU8(data)],
  ]
  // Pictures are packed already.
  const shown: Zippable = Object.fromEntries(pictures.map(({ hash, type, bytes }) => [`${words.pictureFolder}/${hash}.${extensions[type]}`, [bytes, { level: 0 }]]))
  // As in csvZip.ts.
  return zipSync({ ...Object.fromEntries(files), ...shown }, { mtime: new Date(1980, 0, 1) })
}

/** The share record as a document: each part of what was shared stands as the organisation's words. */
function recordDocument({ title, intro, shares }: ShareRecord, organisation: string, language: string): Paper {
  const blocks = shares.flatMap(({ title: what, facts, content }): PaperBlock[] => [
    { kind: 'heading', text: what, level: 2 },
    { kind: 'list', items: facts.map(([label, value]) => `${label}: ${value}`) },
    ...content.flatMap(({ label, value, parts = [value] }): PaperBlock[] => [
      { kind: 'heading', text: label, level: 3 },
      ...parts.map((part): PaperBlock => (typeof part === 'string' ? { kind: 'quote', text: part, by: organisation } : part)),
    ]),
  ])
  return { title, language, blocks: [{ kind: 'text', text: intro }, ...blocks] }
}
