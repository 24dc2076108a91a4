/** A section of a presentation as text: its words, its figures as tables, where its links lead, what its pictures show. */
import type { presentation } from '../i18n/later/presentation.sv.ts'
import type { record } from '../i18n/later/record.sv.ts'
import type { Widened } from '../i18n/texts.ts'
import { differenceOf, type Figure } from '../model/figure.ts'
import type { MaterialContent, ShownPicture } from '../model/material.ts'
import type { PresentedSection } from '../model/presentation.ts'
import type { PaperPicture } from './paper.ts'

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

/** Markdown: blocks parted by an empty line. A picture is told: what it shows, and which file it is. */
export function sectionText({ text, materials }: PresentedSection, words: PresentedWords): string {
  const told = materials.map((each) => (each.kind === 'picture' ? `${words.record.picture}: ${each.alt}\n${words.record.notInFile(fileOf(each, words))}` : materialText(each, words)))
  return [text, ...told].filter((block) => block !== '').join('\n\n')
}

/** The same for a file that can hold pictures: what stands between two of them is one text. */
export function sectionParts({ text, materials }: PresentedSection, words: PresentedWords): (string | PaperPicture)[] {
  const parts = [text, ...materials.map((each) => (each.kind === 'picture' ? pictured(each, `${words.record.picture}: ${each.alt} (${fileOf(each, words)})`) : materialText(each, words)))]
  return joined(parts)
}

export function pictured({ picture, alt }: ShownPicture, caption: string): PaperPicture {
  return { kind: 'picture', shown: { picture, alt }, caption }
}

/** Texts that follow each other become one, and what says nothing falls away. */
export function joined(parts: readonly (string | PaperPicture)[]): (string | PaperPicture)[] {
  const all: (string | PaperPicture)[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (typeof part !== 'string') all.push(part)
    else if (part.trim() !== '' && typeof last === 'string') all[all.length - 1] = `${last}\n\n${part}`
    else if (part.trim() !== '') all.push(part)
  }
  return all
}

function materialText(content: Exclude<MaterialContent, { kind: 'picture' }>, words: PresentedWords): string {
  if (content.kind === 'figure') return figureText(content, words)
  return `${words.record.link}: ${[content.label, content.url].filter(Boolean).join(', ')}`
}

function fileOf({ picture: { type, width, height, hash } }: ShownPicture, words: PresentedWords): string {
  const size = `${words.number(width)} × ${words.number(height)}`
  return words.record.pictureFile(type.replace('image/', '').toUpperCase(), size, hash)
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
