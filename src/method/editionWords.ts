import type { Edition, EditionLanguage } from '../model/edition.ts'
import { own } from './lookup.ts'

/** What is theirs, in the reader's language or else in the other: the base's words would ask something else. */
export function wordIn({ words }: Edition, language: EditionLanguage, way: string): string | null {
  return own(words[language], way) ?? own(words[language === 'sv' ? 'en' : 'sv'], way)
}
