import type { TextPart } from '../texts.ts'
import { roundFacts as sv } from './roundFacts.sv.ts'

export const roundFactsTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).roundFacts }
