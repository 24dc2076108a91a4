/** The minutes as a Word document. Somebody's words stand as they were written, Markdown or not. */
import { docx, type DocxParagraph } from './docx.ts'
import { linesOf, oneLine } from './lines.ts'
import type { Minutes, MinutesBlock } from './minutes.ts'

/** The bytes of the file: the same for the same minutes. */
export function minutesDocx({ title, language, blocks }: Minutes): Uint8Array<ArrayBuffer> {
  return docx({ title: oneLine(title), language, paragraphs: [{ style: 'Heading1', lines: [oneLine(title)] }, ...blocks.flatMap(paragraphs)] })
}

function paragraphs(block: MinutesBlock): DocxParagraph[] {
  switch (block.kind) {
    case 'heading':
      return [{ style: `Heading${block.level}`, lines: [oneLine(block.text)] }]
    case 'text':
      return [{ style: 'Normal', lines: [oneLine(block.text)] }]
    case 'list':
      return block.items.map((item) => ({ style: 'ListBullet', lines: [oneLine(item)] }))
    case 'quote':
      return [...quotation(block.text), { style: 'Signature', lines: [oneLine(block.by)] }]
  }
}

/** An empty line parts paragraphs: as one of its own a screen reader would say that it is empty. */
function quotation(text: string): DocxParagraph[] {
  const parts = linesOf(text).join('\n').split(/\n{2,}/)
  return parts.map((part) => ({ style: 'Quote', lines: part.split('\n') }))
}
