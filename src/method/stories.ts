/** The story of a mentor organisation, by the method version: it stands where the participants' presentation would. */
import { originalOf } from './lookup.ts'
import { sectionsAt } from './sections.ts'
import type { MethodStory, MethodStructure, MethodVersion } from './types.ts'
import { story as story1 } from './v1/story.ts'

const versions: Readonly<Record<MethodVersion, MethodStory>> = { '2026-1': story1 }

type At = Pick<MethodStructure, 'version' | 'copies'>

/** The sections of the story that is told at a meeting of the kind, in their order; none where none is told. */
export function storyAt(structure: At, kind: string): readonly string[] {
  const { sections, toldAt } = versions[structure.version]
  return toldAt.includes(originalOf(structure, kind)) ? sections : []
}

/**
 * What a mentor organisation presents at a meeting of the kind: its story where one is told, and what it had written by the
 * participants' template before there was one; the template elsewhere.
 */
export function mentorSectionsAt(structure: MethodStructure, kind: string, isWritten: (section: string) => boolean): readonly string[] {
  const story = storyAt(structure, kind)
  const template = sectionsAt(structure, kind)
  return story.length === 0 ? template : [...story, ...template.filter(isWritten)]
}
