import type { MethodTexts, PreparationTexts } from './texts.ts'
import type { Language, MethodStructure, MethodVersion } from './types.ts'
import { structure as structure1 } from './v1/structure.ts'

/** Oldest first. */
export const methodVersions = ['2026-1'] as const satisfies readonly MethodVersion[]

const structures: Readonly<Record<MethodVersion, MethodStructure>> = { '2026-1': structure1 }

/** What a new round is laid out from. */
export const newestStructure: MethodStructure = structure1

interface Loaders {
  readonly texts: () => Promise<MethodTexts>
  readonly preparation: () => Promise<PreparationTexts>
}

// Chunks of their own for each language and part: a phone fetches only the words it shows.
const loaders: Readonly<Record<MethodVersion, Readonly<Record<Language, Loaders>>>> = {
  '2026-1': {
    sv: {
      texts: async () => (await import('./v1/sv/texts.ts')).texts,
      preparation: async () => (await import('./v1/sv/preparation.ts')).preparation,
    },
    en: {
      texts: async () => (await import('./v1/en/texts.ts')).texts,
      preparation: async () => (await import('./v1/en/preparation.ts')).preparation,
    },
  },
}

/** The structure of a version, or null when this program doesn't know it (a round made by a newer one). */
export function structureOf(version: string): MethodStructure | null {
  const known = methodVersions.find((candidate) => candidate === version)
  return known === undefined ? null : structures[known]
}

/** The words of a version; take it from `structureOf(…).version`. Rejects only when the chunk can't be fetched. */
export function loadTexts(version: MethodVersion, language: Language): Promise<MethodTexts> {
  return loaders[version][language].texts()
}

/** The rest of the version's words. Rejects only when the chunk can't be fetched. */
export function loadPreparation(version: MethodVersion, language: Language): Promise<PreparationTexts> {
  return loaders[version][language].preparation()
}

/** A method with its words. Fetching them rejects only when a chunk can't be fetched. */
export interface Method {
  readonly structure: MethodStructure
  words(language: Language): Promise<MethodTexts>
  preparation(language: Language): Promise<PreparationTexts>
}

/** A version's; the newest that we have for one that this program doesn't know. */
export function methodOf(version: string): Method {
  const structure = structureOf(version) ?? newestStructure
  return {
    structure,
    words: (language) => loadTexts(structure.version, language),
    preparation: (language) => loadPreparation(structure.version, language),
  }
}
