/** What an organisation tells at the results conference, so that others can do the same (method.md, artefacts). */
import { type Change, changesBetween } from './changes.ts'
import { boundedText, isMethodName, parseJson, recordOrNull } from './json.ts'
import { limits } from './limits.ts'

/** As it is frozen when it is shared. */
export interface ResultSheet {
  readonly methodVersion: string
  /** By the method's sections, in their order; those that say nothing are left out. */
  readonly sections: Readonly<Record<string, string>>
}

const mostSections = 40

export function resultSheetContent(methodVersion: string, texts: readonly (readonly [section: string, text: string])[]): ResultSheet {
  const trimmed = texts.map(([section, text]) => [section, text.trim()] as const)
  return { methodVersion, sections: Object.fromEntries(trimmed.filter(([, text]) => text !== '')) }
}

/** What differs between the last shared sheet (null: none) and the draft, by section. */
export function resultSheetChanges(shared: ResultSheet | null, draft: ResultSheet): ReadonlyMap<string, Change> {
  const said = (sheet: ResultSheet | null) => new Map(Object.entries(sheet?.sections ?? {}))
  return changesBetween(said(shared), said(draft), (a, b) => a === b)
}

/** The content of a shared sheet as it should be read, or null when it is none. */
export function parseResultSheet(content: string): ResultSheet | null {
  const value = recordOrNull(parseJson(content))
  const sections = recordOrNull(value?.['sections'])
  if (value === null || sections === null) return null
  const texts = Object.entries(sections).slice(0, mostSections).flatMap(([section, text]) => (isMethodName(section) ? [[section, boundedText(text, limits.text)] as const] : []))
  return resultSheetContent(boundedText(value['methodVersion'], 32), texts)
}
