/** The minutes, or another paper, as Markdown. Somebody's words stand as a quotation. */
import { linesOf, oneLine, quoted } from './lines.ts'
import type { Paper, PaperBlock } from './paper.ts'

/** The text of the file. */
export function paperMarkdown({ title, blocks }: Paper): string {
  return `${[`# ${oneLine(title)}`, ...blocks.map(part)].join('\n\n')}\n`
}

function part(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`
    case 'text':
      return oneLine(block.text)
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n')
    case 'table':
      return [block.columns, block.columns.map(() => '---'), ...block.rows].map((cells) => `| ${cells.map(tableCell).join(' | ')} |`).join('\n')
    case 'words':
      return linesOf(block.text).join('\n')
    case 'quote':
      return `${quoted(block.text)}\n>\n> (${oneLine(block.by)})`
  }
}

function tableCell(text: string): string {
  return oneLine(text).replace(/[\\|]/g, '\\$&')
}
