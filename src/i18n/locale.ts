export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

/** The value as a language of the app, or null. */
export function parseLocale(value: unknown): Locale | null {
  return locales.find((locale) => locale === value) ?? null
}

/** The first language of the list (as in `navigator.languages`) that the app speaks; Swedish when there is none. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const locale = parseLocale(language.slice(0, 2).toLowerCase())
    if (locale !== null) return locale
  }
  return 'sv'
}
