/** The minutes, or another paper, as a Word document. Somebody's words stand as they were written, Markdown or not. */
import { docx, type DocxBlock, type DocxParagraph } from './docx.ts'
import { linesOf, oneLine } from './lines.ts'
import type { Paper, PaperBlock } from './paper.ts'

/** The bytes of the file: the same for the same minutes. */
export function paperDocx({ title, language, blocks }: Paper): Uint8Array<ArrayBuffer> {
  return docx({ title: oneLine(title), language, paragraphs: [{ style: 'Heading1', lines: [oneLine(title)] }, ...blocks.flatMap(paragraphs)] })
}

function paragraphs(block: PaperBlock): DocxBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ style: `Heading${block.level}`, lines: [oneLine(block.text)] }]
    case 'text':
      return [{ style: 'Normal', lines: [oneLine(block.text)] }]
    case 'list':
      return block.items.map((item) => ({ style: 'ListBullet', lines: [oneLine(item)] }))
    case 'table':
      return [{ caption: oneLine(block.caption), rows: [block.columns, ...block.rows].map((cells) => cells.map(oneLine)) }]
    case 'words':
      return parts('Normal', block.text).flatMap(({ lines }) => listed(lines))
    case 'quote':
      return [...parts('Quote', block.text), { style: 'Signature', lines: [oneLine(block.by)] }]
  }
}

/** An empty line parts paragraphs: as one of its own a screen reader would say that it is empty. */
function parts(style: DocxParagraph['style'], text: string): DocxParagraph[] {
  return linesOf(text).join('\n').split(/\n{2,}/).map((part) => ({ style, lines: part.split('\n') }))
}

/** A line with a dash before it stands in a list, as Markdown has it; what is drawn in under it belongs to it. */
function listed(lines: readonly string[]): DocxParagraph[] {
  const found: { style: DocxParagraph['style']; lines: string[] }[] = []
  for (const line of lines) {
    const item = /^[-*] (.*)$/.exec(line)?.[1]
    const last = found.at(-1)
    if (item !== undefined) found.push({ style: 'ListBullet', lines: [item] })
    else if (last !== undefined && (last.style === 'Normal' || line.startsWith('  '))) last.lines.push(line.trim())
    else found.push({ style: 'Normal', lines: [line] })
  }
  return found
}
