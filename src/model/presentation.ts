/**
 * What an organisation presents at a meeting, section by section, as the home team writes it and as it is frozen when
 * it is shared. Its result sheet (`resultSheet.ts`) is told and frozen in the same way.
 */
import type { Picture } from './attachment.ts'
import { type Change, changesBetween } from './changes.ts'
import { boundedText, isMethodName, parseJson, recordOrNull } from './json.ts'
import { limits } from './limits.ts'
import { type MaterialContent, readMaterial } from './material.ts'
import type { Revision } from './revision.ts'

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
  return picturesIn(content).map(({ hash }) => hash)
}

/** In the order they are shown; none where there is no content. */
export function picturesIn(content: PresentationContent | null): Picture[] {
  return (content?.sections ?? []).flatMap(({ materials }) => materials.flatMap((each) => (each.kind === 'picture' ? [each.picture] : [])))
}

/** Of all that these show, each once. */
export function picturesOf(revisions: readonly Pick<Revision, 'subject' | 'content'>[]): Picture[] {
  const shown = revisions.flatMap((each) => picturesIn(parseSections(each)))
  return [...new Map(shown.map((picture) => [picture.hash, picture])).values()]
}

const mostSections = 40

/** The content of a revision that is told in sections, as it should be read; null for any other, and for what is none. */
export function parseSections({ subject, content }: Pick<Revision, 'subject' | 'content'>): PresentationContent | null {
  if (subject === 'resultSheet') return parseResultSheet(content)
  return subject === 'presentation' ? parsePresentation(content) : null
}

/** The content of a shared presentation as it should be read, or null when it is none. */
export function parsePresentation(content: string): PresentationContent | null {
  return readContent(content, (sections) => (Array.isArray(sections) ? sections : null))
}

/** The content of a shared result sheet as it should be read, or null when it is none. */
export function parseResultSheet(content: string): PresentationContent | null {
  return readContent(content, listOf)
}

function readContent(content: string, list: (sections: unknown) => readonly unknown[] | null): PresentationContent | null {
  const value = recordOrNull(parseJson(content))
  const sections = list(value?.['sections'])
  if (value === null || sections === null) return null
  return { methodVersion: boundedText(value['methodVersion'], 32), sections: readSections(sections).map(({ read }) => read) }
}

/** How many materials of each section are left out: a newer version has shared them, or too many. */
export function unreadMaterials(content: string): ReadonlyMap<string, number> {
  const sections = listOf(recordOrNull(parseJson(content))?.['sections'])
  return new Map(readSections(sections ?? []).flatMap(({ read: { section }, unread }) => (unread > 0 ? [[section, unread]] : [])))
}

/** The first result sheets were shared as one text by section. */
function listOf(sections: unknown): readonly unknown[] | null {
  if (Array.isArray(sections)) return sections as readonly unknown[]
  const texts = recordOrNull(sections)
  return texts && Object.entries(texts).map(([section, text]) => ({ section, text }))
}

interface ReadSection {
  readonly read: PresentedSection
  /** Materials that are left out. */
  readonly unread: number
}

/** Those that can be read, each once. */
function readSections(sections: readonly unknown[]): ReadSection[] {
  const seen = new Set<string>()
  return sections.slice(0, mostSections).flatMap((each) => {
    const found = readSection(each)
    if (found === null || seen.has(found.read.section)) return []
    seen.add(found.read.section)
    return [found]
  })
}

function readSection(value: unknown): ReadSection | null {
  const section = recordOrNull(value)
  const name = section?.['section']
  if (section === null || !isMethodName(name)) return null
  const all: unknown[] = Array.isArray(section['materials']) ? section['materials'] : []
  const materials = all.slice(0, limits.materials).flatMap((each) => readMaterial(recordOrNull(each) ?? {}) ?? [])
  const read = { section: name, text: boundedText(section['text'], limits.text), materials }
  return { read, unread: all.length - materials.length }
}
