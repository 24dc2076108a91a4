import type { TextPart } from '../texts.ts'
import { glossary as sv } from './glossary.sv.ts'

export const glossaryTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).glossary }
