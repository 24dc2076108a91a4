/** A shared result sheet on paper. A figure by sex is a list under its own heading: it is read aloud as it stands. */
import { resultTitle } from '../method/preparedWords.ts'
import type { MaterialContent } from '../model/material.ts'
import type { PresentationContent } from '../model/presentation.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { figureInWords } from './presentedText.ts'
import type { ContentWords } from './sharedContent.ts'

export type PaperHead = Pick<Paper, 'title' | 'language'> & {
  /** Round and version, a line each. */
  readonly facts: readonly string[]
}

export function resultPaper({ title, language, facts }: PaperHead, content: PresentationContent, words: ContentWords): Paper {
  return { title, language, blocks: [{ kind: 'list', items: facts }, ...resultBlocks(content, words)] }
}

/** Section by section, under headings of the second level. */
export function resultBlocks({ sections }: PresentationContent, words: ContentWords): PaperBlock[] {
  return sections.flatMap(({ section, text, materials }): PaperBlock[] => [
    { kind: 'heading', text: resultTitle(words.method, section), level: 2 },
    ...(text === '' ? [] : [{ kind: 'words', text } as const]),
    ...materials.flatMap((each) => materialBlocks(each, words)),
  ])
}

function materialBlocks(content: MaterialContent, words: ContentWords): PaperBlock[] {
  const { presentation, record } = words
  if (content.kind === 'link') return [{ kind: 'text', text: `${record.link}: ${[content.label, content.url].filter(Boolean).join(', ')}` }]
  if (content.kind === 'picture') return [{ kind: 'picture', shown: content, caption: presentation.picture(content.alt) }]
  const { women, men, difference } = figureInWords(content, words)
  const said = [
    [presentation.womenShort, women], [presentation.menShort, men], [presentation.difference, difference ?? ''], [presentation.source, content.source],
  ] as const
  return [
    { kind: 'heading', text: content.label, level: 3 },
    { kind: 'list', items: said.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`])) },
  ]
}
