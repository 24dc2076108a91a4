import type { Locale } from './locale.ts'
import { sv } from './sv.ts'
import type { Texts } from './texts.ts'

/** The texts of a language. Swedish is part of the first load; the others are fetched when asked for. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  if (locale === 'sv') return sv
  const { en } = await import('./en.ts')
  return en
}
