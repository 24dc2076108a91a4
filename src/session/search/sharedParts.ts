/** The words in what an organisation has shared, part by part; not its answers and levels, which are words of the method. */
import type { CircleId } from '../../model/ids.ts'
import type { MaterialContent } from '../../model/material.ts'
import { parseProfileContent, profileTexts } from '../../model/organisationProfile.ts'
import { parsePrerequisitesContent } from '../../model/prerequisitesContent.ts'
import { parseSections } from '../../model/presentation.ts'
import { parseRatingContent } from '../../model/ratingContent.ts'
import type { Revision, Subject } from '../../model/revision.ts'
import { type Found, plain } from './found.ts'

type Written = readonly [part: string, text: string]

export function sharedEntry(round: CircleId, { subject, content, organisation, meeting, by, at }: Revision): Found {
  const written = wordsOf[subject](content).filter(([, text]) => text.trim() !== '')
  const place = { at: 'shared', subject, parts: written.map(([part]) => part) } as const
  return { ...plain(round, at), kind: 'shared', title: '', texts: written.map(([, text]) => text), place, by, organisation, meeting }
}

const wordsOf: Readonly<Record<Subject, (content: string) => Written[]>> = {
  profile(content) {
    const profile = parseProfileContent(content)
    return profile === null ? [] : profileTexts.map((field) => [field, profile[field]] as const)
  },
  prerequisites: (content) => Object.entries(parsePrerequisitesContent(content)?.items ?? {}).map(([item, { note }]) => [item, note] as const),
  rating(content) {
    const rated = Object.entries(parseRatingContent(content)?.dimensions ?? {})
    return rated.map(([dimension, { evidence, way }]) => [dimension, `${evidence}\n${way}`] as const)
  },
  presentation: (content) => sectionWords('presentation', content),
  resultSheet: (content) => sectionWords('resultSheet', content),
}

function sectionWords(subject: Subject, content: string): Written[] {
  const sections = parseSections({ subject, content })?.sections ?? []
  return sections.map(({ section, text, materials }) => [section, [text, ...materials.map(materialWords)].join('\n')] as const)
}

/** What a figure, a link or a picture says in words. */
export function materialWords(material: MaterialContent): string {
  if (material.kind === 'figure') return [material.label, material.source].join('\n')
  return material.kind === 'link' ? [material.label, material.url].join('\n') : material.alt
}
