import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { preferredLocale } from '../../../src/i18n/locale.ts'
import { sv } from '../../../src/i18n/sv.ts'
import { loadTexts } from '../../../src/i18n/load.ts'
import type { TextPart } from '../../../src/i18n/texts.ts'

/** Every text of a catalogue by its path; a function is called with a number or a word for each of its parameters. */
function textsOf(part: object, path = ''): [path: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [[at, value]]
    if (typeof value !== 'function') return textsOf(value as object, at)
    return [1, 2].map((n) => [`${at}(${String(n)})`, String(Reflect.apply(value, null, Array(value.length).fill(n)))])
  })
}

/** The parts of later screens, under the names of their files. */
const later = join(import.meta.dirname, '../../../src/i18n/later')
const parts = await Promise.all(
  readdirSync(later).filter((file) => /^\w+\.ts$/.test(file) && file !== 'en.ts').map(async (file) => {
    const [part] = Object.values((await import(join(later, file))) as Record<string, TextPart<object>>)
    if (part === undefined) throw new Error(`${file} holds no texts`)
    return { name: file, sv: part.sv, en: await part.en() }
  }),
)

const all = (locale: 'sv' | 'en') => parts.flatMap((part) => textsOf(part[locale], part.name))
const catalogues = { sv: [...textsOf(sv), ...all('sv')], en: [...textsOf(en), ...all('en')] }

describe('the catalogue', () => {
  it('has the same keys in every language', () => {
    expect(catalogues.en.map(([path]) => path).sort()).toEqual(catalogues.sv.map(([path]) => path).sort())
    expect(catalogues.sv.length).toBeGreaterThan(150)
  })

  it.each(['sv', 'en'] as const)('%s: no text is empty, broken or badly spaced', (locale) => {
    for (const [path, text] of catalogues[locale]) {
      expect(text.trim(), path).toBe(text)
      expect(text, path).not.toBe('')
      expect(text, path).not.toMatch(/undefined|\[object|NaN| {2}/)
    }
  })

  it.each(['sv', 'en'] as const)('%s: calm and plain', (locale) => {
    for (const [path, text] of catalogues[locale]) {
      expect(text, path).not.toMatch(/!/)
      expect(text, path).not.toMatch(/\b(synk\w*|sync\w*|CRDT|session\w*|peer(?! advice)|token|cache)\b/i)
    }
  })

  it('loads the language that is asked for', async () => {
    expect(await loadTexts('sv')).toBe(sv)
    expect(await loadTexts('en')).toBe(en)
  })
})

describe('preferredLocale', () => {
  it.each([
    [['sv-SE', 'en'], 'sv'],
    [['de', 'en-US', 'sv'], 'en'],
    [['fi', 'de'], 'sv'],
    [[], 'sv'],
  ] as const)('%j: %s', (languages, locale) => {
    expect(preferredLocale(languages)).toBe(locale)
  })
})
