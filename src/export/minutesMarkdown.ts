/** The minutes as Markdown. Somebody's words stand as a quotation. */
import { oneLine, quoted } from './lines.ts'
import type { Minutes, MinutesBlock } from './minutes.ts'

/** The text of the file. */
export function minutesMarkdown({ title, blocks }: Minutes): string {
  return `${[`# ${oneLine(title)}`, ...blocks.map(part)].join('\n\n')}\n`
}

function part(block: MinutesBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`
    case 'text':
      return oneLine(block.text)
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n')
    case 'quote':
      return `${quoted(block.text)}\n>\n> (${oneLine(block.by)})`
  }
}
