import type { MethodStructure } from './types.ts'

/** The sections of a presentation at a meeting of the kind, in their order; none where nothing is presented. */
export function sectionsAt(structure: MethodStructure, kind: string): string[] {
  return structure.presentation.filter(({ usedAt }) => usedAt.includes(kind)).map(({ id }) => id)
}
