/**
 * The result sheet: what an organisation leaves behind after the last meeting. It is written, frozen and compared like a
 * presentation (`presentation.ts`), only that it belongs to the round and to no meeting.
 */
import type { OrganisationId, RevisionId } from './ids.ts'
import type { PresentationContent, PresentedSection } from './presentation.ts'

export interface SharedSheet {
  readonly organisation: OrganisationId
  readonly revision: RevisionId
  readonly content: PresentationContent
}

export interface ComparedSection {
  readonly section: string
  /** Null where the organisation has said nothing of it; in the order of the sheets. */
  readonly told: readonly { readonly organisation: OrganisationId; readonly section: PresentedSection | null }[]
}

/**
 * The sheets side by side, section by section: the method's in their order, then those that only another version has.
 * What nobody has written is left out.
 */
export function compareSheets(sections: readonly string[], sheets: readonly SharedSheet[]): ComparedSection[] {
  const written = sheets.flatMap(({ content }) => content.sections.map(({ section }) => section))
  const all = [...new Set([...sections.filter((section) => written.includes(section)), ...written])]
  return all.map((section) => ({
    section,
    told: sheets.map(({ organisation, content }) => ({
      organisation,
      section: content.sections.find((each) => each.section === section) ?? null,
    })),
  }))
}
