/**
 * What an organisation presents at a meeting, section by section, as the home team writes it and as it is frozen when
 * it is shared.
 */
import { type Change, changesBetween } from './changes.ts'
import { boundedText, isMethodName, parseJson, recordOrNull } from './json.ts'
import { limits } from './limits.ts'
import { type MaterialContent, readMaterial } from './material.ts'

export interface PresentedSection {
  /** The method's section. */
  readonly section: string
  readonly text: string
  readonly materials: readonly MaterialContent[]
}

export interface PresentationContent {
  readonly methodVersion: string
  /** In the method's order; sections where nothing is written are left out. */
  readonly sections: readonly PresentedSection[]
}

/** The presentation as it is shared. */
export function presentationContent(methodVersion: string, sections: readonly PresentedSection[]): PresentationContent {
  const trimmed = sections.map((each) => ({ ...each, text: each.text.trim() }))
  return { methodVersion, sections: trimmed.filter((each) => !isEmptySection(each)) }
}

export function isEmptySection({ text, materials }: Pick<PresentedSection, 'text' | 'materials'>): boolean {
  return text.trim() === '' && materials.length === 0
}

/** What differs between the last shared presentation (null: none) and the draft, by section. */
export function presentationChanges(
  shared: PresentationContent | null,
  draft: PresentationContent,
): ReadonlyMap<string, Change> {
  const bySection = (content: PresentationContent | null) =>
    new Map((content?.sections ?? []).map((each) => [each.section, each]))
  return changesBetween(bySection(shared), bySection(draft), isSame)
}

function isSame(a: PresentedSection, b: PresentedSection): boolean {
  // Both have been read through the same functions, so their fields stand in the same order.
  return a.text === b.text && JSON.stringify(a.materials) === JSON.stringify(b.materials)
}

/** The files that a shared presentation refers to. */
export function filesOf(content: PresentationContent): string[] {
  return content.sections.flatMap(({ materials }) =>
    materials.flatMap((each) => (each.kind === 'picture' ? [each.picture.hash] : [])),
  )
}

const mostSections = 40

/** The content of a shared presentation as it should be read, or null when it is none. */
export function parsePresentation(content: string): PresentationContent | null {
  const value = recordOrNull(parseJson(content))
  const sections = value?.['sections']
  if (value === null || !Array.isArray(sections)) return null
  const seen = new Set<string>()
  const read = sections.slice(0, mostSections).flatMap((each: unknown): PresentedSection[] => {
    const section = readSection(each)
    if (section === null || seen.has(section.section)) return []
    seen.add(section.section)
    return [section]
  })
  return { methodVersion: boundedText(value['methodVersion'], 32), sections: read }
}

function readSection(value: unknown): PresentedSection | null {
  const section = recordOrNull(value)
  const name = section?.['section']
  if (section === null || !isMethodName(name)) return null
  const materials: unknown[] = Array.isArray(section['materials']) ? section['materials'].slice(0, limits.materials) : []
  return {
    section: name,
    text: boundedText(section['text'], limits.text),
    materials: materials.flatMap((each) => readMaterial(recordOrNull(each) ?? {}) ?? []),
  }
}
