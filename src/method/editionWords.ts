import type { Edition, EditionLanguage } from '../model/edition.ts'
import { own } from './lookup.ts'

/** What is theirs, in the reader's language or else in the other: the base's words would ask something else. */
export function wordIn({ words }: Edition, language: EditionLanguage, way: string): string | null {
  return own(words[language], way) ?? own(words[language === 'sv' ? 'en' : 'sv'], way)
}

export const hasWord = (words: Edition['words'], way: string): boolean => own(words.sv, way) !== null || own(words.en, way) !== null

/** Where the base names a meeting, its copies are meant too. */
export function named(meetings: readonly string[], edition: Edition): readonly string[] {
  return [...meetings, ...edition.meetings.flatMap(({ id, like }) => (like !== null && meetings.includes(like) ? [id] : []))]
}
