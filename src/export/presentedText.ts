/** A section of a presentation as text: its words, its figures as tables, where its links lead, what its pictures show. */
import type { presentation } from '../i18n/later/presentation.sv.ts'
import type { record } from '../i18n/later/record.sv.ts'
import type { Widened } from '../i18n/texts.ts'
import { differenceOf, type Figure } from '../model/figure.ts'
import type { MaterialContent } from '../model/material.ts'
import type { PresentedSection } from '../model/presentation.ts'

export interface FigureWords {
  readonly presentation: Widened<typeof presentation>
  number(value: number): string
}

export interface PresentedWords extends FigureWords {
  readonly record: Widened<typeof record>
}

/** Each number with its unit, and who has the higher by how much; null while one of them is missing. */
export function figureInWords(figure: Figure, { presentation: w, number }: FigureWords) {
  const amount = (value: number) => [number(value), figure.unit].filter(Boolean).join('\u00a0')
  const said = (value: number | null) => (value === null ? w.missing : amount(value))
  return { women: said(figure.women), men: said(figure.men), difference: differenceInWords() }

  function differenceInWords(): string | null {
    const found = differenceOf(figure)
    if (found === null) return null
    if (found.more === 'same') return w.more.same
    // Between two shares in per cent it is points that differ, not per cent.
    return w.more[found.more](figure.unit === '%' ? w.points(number(found.by)) : amount(found.by))
  }
}

/** Markdown: blocks parted by an empty line. */
export function sectionText({ text, materials }: PresentedSection, words: PresentedWords): string {
  return [text, ...materials.map((each) => materialText(each, words))].filter((block) => block !== '').join('\n\n')
}

function materialText(content: MaterialContent, words: PresentedWords): string {
  const { record } = words
  if (content.kind === 'figure') return figureText(content, words)
  if (content.kind === 'link') return `${record.link}: ${[content.label, content.url].filter(Boolean).join(', ')}`
  const { type, width, height, hash } = content.picture
  const size = `${words.number(width)} × ${words.number(height)}`
  return `${record.picture}: ${content.alt}\n${record.pictureFile(type.replace('image/', '').toUpperCase(), size, hash)}`
}

function figureText(figure: Figure, words: PresentedWords): string {
  const { presentation: w, record } = words
  const { women, men, difference } = figureInWords(figure, words)
  const rows = [[w.womenShort, women], [w.menShort, men], ...(difference === null ? [] : [[w.difference, difference]])]
  const table = [[figure.label, record.value], ['---', '---'], ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`)
  const source = figure.source === '' ? [] : [`${w.source}: ${figure.source}`]
  return [table.join('\n'), ...source].join('\n\n')
}

function cell(text: string): string {
  return text.replace(/[\\|]/g, '\\$&')
}
