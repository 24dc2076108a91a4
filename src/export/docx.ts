/** A Word document (Office Open XML): paragraphs with styles, by which a screen reader finds headings and lists, and tables. */
import { strToU8, zipSync } from 'fflate'
import { docxNumbering, docxStyles, type DocxStyle } from './docxStyles.ts'
import { wordPart, xmlFile, xmlText } from './xml.ts'

export interface DocxParagraph {
  readonly style: DocxStyle
  readonly lines: readonly string[]
}

/** Its first row names the columns, and is there again on each page; as wide as that row. */
export interface DocxTable {
  readonly caption: string
  readonly rows: readonly (readonly string[])[]
}

export type DocxBlock = DocxParagraph | DocxTable

export interface Docx {
  readonly title: string
  /** `sv-SE`: what it is read aloud and proofread in. */
  readonly language: string
  readonly paragraphs: readonly DocxBlock[]
}

interface Part {
  readonly path: string
  /** The ends of what the standard calls its content type, and its relation to the part that leads to it. */
  readonly type: string
  readonly relation: string
  readonly xml: string
}

/** The bytes of the file: the same for the same document. */
export function docx(document: Docx): Uint8Array<ArrayBuffer> {
  const wordType = 'officedocument.wordprocessingml'
  const word = (name: string, xml: string): Part => ({ path: `word/${name}.xml`, type: `${wordType}.${name}`, relation: `officeDocument/2006/relationships/${name}`, xml })
  const outer: Part[] = [
    { path: 'word/document.xml', type: `${wordType}.document.main`, relation: 'officeDocument/2006/relationships/officeDocument', xml: body(document.paragraphs) },
    { path: 'docProps/core.xml', type: 'package.core-properties', relation: 'package/2006/relationships/metadata/core-properties', xml: properties(document) },
  ]
  const inner = [word('styles', docxStyles(document.language)), word('numbering', docxNumbering), word('settings', settings)]
  const files = [
    ['[Content_Types].xml', contentTypes([...outer, ...inner])],
    ['_rels/.rels', relations(outer)],
    ['word/_rels/document.xml.rels', relations(inner)],
    ...[...outer, ...inner].map(({ path, xml }) => [path, xml] as const),
  ] as const
  // A zip can't be without a date; this is the earliest that it can hold.
  return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)])), { mtime: new Date(1980, 0, 1) })
}

function body(paragraphs: readonly DocxBlock[]): string {
  const a4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'
  return wordPart('document', `<w:body>${paragraphs.map((block) => ('rows' in block ? table(block) : paragraph(block))).join('')}<w:sectPr>${a4}</w:sectPr></w:body>`)
}

function paragraph({ style, lines }: DocxParagraph): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${lines.map(run).join('<w:br/>')}</w:r></w:p>`
}

/** Between the margins, in twentieths of a point. */
const textWidth = 9072

function table({ caption, rows }: DocxTable): string {
  const columns = rows[0]?.length ?? 0
  const width = Math.floor(textWidth / Math.max(1, columns))
  const edges = ['top', 'bottom', 'insideH'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join('')
  const look = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders><w:tblLook w:val="00A0" w:firstRow="1" w:firstColumn="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${String(width)}"/>`.repeat(columns)}</w:tblGrid>`
  const cell = (text: string, isHead: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r>${isHead ? '<w:rPr><w:b/></w:rPr>' : ''}${run(text)}</w:r></w:p></w:tc>`
  const row = (cells: readonly string[], i: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${i === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((text, at) => cell(text, i === 0 || at === 0)).join('')}</w:tr>`
  return `<w:tbl>${look}${grid}${rows.map(row).join('')}</w:tbl>`
}

function run(line: string): string {
  return line.split('\t').map((text) => `<w:t xml:space="preserve">${xmlText(text)}</w:t>`).join('<w:tab/>')
}

function properties({ title, language }: Docx): string {
  const spaces = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  return xmlFile(`<cp:coreProperties ${spaces}><dc:title>${xmlText(title)}</dc:title><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`)
}

// Without it Word takes the file for one of 2007, and does not offer to check its accessibility.
const settings = wordPart(
  'settings',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
)

function contentTypes(parts: readonly Part[]): string {
  const relationsType = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  const types = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`)
  return xmlFile(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${relationsType}${types.join('')}</Types>`)
}

function relations(parts: readonly Part[]): string {
  const each = parts.map(({ path, relation }, i) => `<Relationship Id="r${String(i)}" Type="http://schemas.openxmlformats.org/${relation}" Target="/${path}"/>`)
  return xmlFile(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`)
}
