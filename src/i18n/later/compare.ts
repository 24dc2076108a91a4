import type { TextPart } from '../texts.ts'
import { compare as sv } from './compare.sv.ts'

export const compareTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).compare }
