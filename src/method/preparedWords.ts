/** The words for what is prepared, by ids that come from a document: the id itself for one that this version lacks. */
import { dontKnow } from '../model/rating.ts'
import type { Subject } from '../model/revision.ts'
import { own } from './lookup.ts'
import type { PreparationTexts } from './texts.ts'

/** *Don't know* is a level too. */
export function levelWord(words: PreparationTexts, level: string): string {
  return level === dontKnow ? words.dontKnow : (own(words.levels, level) ?? level)
}

export function dimensionTitle(words: PreparationTexts, dimension: string): string {
  return own(words.dimensions, dimension)?.title ?? dimension
}

export function sectionTitle(words: PreparationTexts, section: string): string {
  return ofSection(words, section)?.title ?? section
}

/** What a section asks; null for one that this version lacks. */
export function sectionPrompt(words: PreparationTexts, section: string): string | null {
  return ofSection(words, section)?.prompt ?? null
}

/** Of the participants' template, or of the mentor's story. */
const ofSection = (words: PreparationTexts, section: string) => own(words.presentation, section) ?? own(words.story, section)

export function resultTitle(words: PreparationTexts, section: string): string {
  return own(words.resultSheet, section)?.title ?? section
}

/** Of a section of what is presented: of a presentation, or of a result sheet. */
export function presentedTitle(words: PreparationTexts, subject: Subject, section: string): string {
  return subject === 'resultSheet' ? resultTitle(words, section) : sectionTitle(words, section)
}

export function prerequisiteTitle(words: PreparationTexts, item: string): string {
  return own(words.prerequisites, item) ?? item
}
