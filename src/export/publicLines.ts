/** What anybody may see of something shared: without names, without how each rated, and without what only the app can show. */
import { dimensionTitle, levelWord, presentedTitle } from '../method/preparedWords.ts'
import type { MaterialContent } from '../model/material.ts'
import { parseProfileContent } from '../model/organisationProfile.ts'
import { parseSections, type PresentedSection } from '../model/presentation.ts'
import { parseRatingContent, type RatedDimension } from '../model/ratingContent.ts'
import type { Revision, Subject } from '../model/revision.ts'
import { plainMarkdown } from './plainMarkdown.ts'
import type { PaperPicture } from './paper.ts'
import { figureInWords, joined, pictured } from './presentedText.ts'
import { type ContentLine, contentLines, type ContentWords } from './sharedContent.ts'

/** The prerequisites name who sees to what: they are not for everybody. */
export const publicSubjects = ['profile', 'rating', 'presentation', 'resultSheet'] as const satisfies readonly Subject[]

export function isPublicSubject(subject: Subject): boolean {
  return publicSubjects.some((each) => each === subject)
}

/** The parts that say something. */
export function publicLines(revision: Pick<Revision, 'subject' | 'content'>, words: ContentWords): ContentLine[] {
  const { subject, content } = revision
  // Who knows what is told of people, in a small organisation of anybody's neighbour.
  if (subject === 'profile') return parseProfileContent(content) === null ? [] : contentLines(revision, words).filter(({ key }) => key !== 'competence').map(plain)
  const lines =
    subject === 'rating'
      ? Object.entries(parseRatingContent(content)?.dimensions ?? {}).map(([key, rated]) => ({ key, label: dimensionTitle(words.method, key), value: ratingText(rated, words) }))
      : (parseSections(revision)?.sections ?? [])
          // Whom to ask may be somebody's name; the page has a place for that where it stands.
          .filter(({ section }) => subject !== 'resultSheet' || section !== 'contact')
          .map((each) => ({ key: each.section, label: presentedTitle(words.method, subject, each.section), ...sectionSaid(each, words) }))
  return lines.filter(({ value }) => value.trim() !== '').map(plain)
}

function plain(line: ContentLine): ContentLine {
  const parts = line.parts?.map((part) => (typeof part === 'string' ? plainMarkdown(part) : part))
  return { ...line, value: plainMarkdown(line.value), ...(parts === undefined ? {} : { parts }) }
}

function ratingText({ level, evidence, way }: RatedDimension, { team, record, method }: ContentWords): string {
  const parts = [[record.level, levelWord(method, level)], [team.evidence, evidence], [team.way, way]] as const
  return parts.flatMap(([label, text]) => (text === '' ? [] : [`${label}: ${text}`])).join('\n')
}

/** What a picture shows is told where the page is without it. */
function sectionSaid({ text, materials }: PresentedSection, words: ContentWords): Pick<ContentLine, 'value' | 'parts'> {
  const parts: (string | PaperPicture)[] = [text, ...materials.map((each) => (each.kind === 'picture' ? pictured(each, words.presentation.picture(each.alt)) : materialText(each, words)))]
  const told = parts.map((part) => (typeof part === 'string' ? part : part.caption))
  return { value: told.filter((part) => part.trim() !== '').join('\n\n'), parts: joined(parts) }
}

function materialText(content: Exclude<MaterialContent, { kind: 'picture' }>, words: ContentWords): string {
  const { presentation: w } = words
  if (content.kind === 'link') return [content.label, content.url].filter(Boolean).join(': ')
  const { women, men, difference } = figureInWords(content, words)
  const source = content.source === '' ? [] : [`${w.source}: ${content.source}`]
  return [content.label, `${w.womenShort}: ${women}`, `${w.menShort}: ${men}`, ...(difference === null ? [] : [`${w.difference}: ${difference}`]), ...source].join('\n')
}
