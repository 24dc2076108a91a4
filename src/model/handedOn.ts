/**
 * What one round hands on to the next: lessons that were learned, and warnings of the mentors'. Each is chosen by somebody, told by an organisation and no person, and a copy of what the round had shared.
 */
import { type Commitment, isClosed } from './commitment.ts'
import type { Entity } from './entity.ts'
import type { HandedOnId, OrganisationId } from './ids.ts'
import { limits } from './limits.ts'
import type { SharedSheet } from './resultSheet.ts'

export const handedOnKinds = ['warning', 'lesson'] as const
export type HandedOnKind = (typeof handedOnKinds)[number]

export interface HandedOnText {
  readonly kind: HandedOnKind
  readonly text: string
  /** What a lesson was learned of; empty where there is nothing to say. */
  readonly about: string
  /** Names, as neither the organisation nor the round is known to those who come. */
  readonly organisation: string
  readonly round: string
}

export interface HandedOn extends Entity<HandedOnId>, HandedOnText {
  readonly order: string
}

/** As many as somebody would read through. */
export const mostHandedOn = 60

/** Commitments whose lesson can be handed on: those that have been ended with one, the newest first. */
export function lessonsToHandOn<C extends Pick<Commitment, 'status' | 'lesson' | 'closedAt' | 'created'>>(commitments: readonly C[]): C[] {
  const endedAt = (each: C) => each.closedAt ?? each.created.at
  return commitments.filter((each) => isClosed(each) && each.lesson.trim() !== '').sort((a, b) => endedAt(b) - endedAt(a))
}

/** A section of a shared result sheet. */
export interface SheetPart {
  /** `organisation/section`. */
  readonly id: string
  readonly organisation: OrganisationId
  readonly section: string
  readonly kind: HandedOnKind
  readonly text: string
}

/** What result sheets tell those who come, sheet by sheet. `kindOf`: as what a section is handed on, null where it is not. */
export function sheetPartsToHandOn(sheets: readonly SharedSheet[], kindOf: (section: string) => HandedOnKind | null): SheetPart[] {
  return sheets.flatMap(({ organisation, content }) =>
    content.sections.flatMap(({ section, text }) => {
      const kind = kindOf(section)
      return kind === null || text.trim() === '' ? [] : [{ id: `${organisation}/${section}`, organisation, section, kind, text: text.trim() }]
    }),
  )
}

/** As it should be stored, or null where nothing is said. */
export function trimHandedOn({ kind, text, about, organisation, round }: HandedOnText): HandedOnText | null {
  const trimmed = text.trim().slice(0, limits.text)
  if (trimmed === '') return null
  return { kind, text: trimmed, about: about.trim().slice(0, limits.line), organisation: organisation.slice(0, limits.name), round: round.slice(0, limits.name) }
}
