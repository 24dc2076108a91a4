import type { TextPart } from '../texts.ts'
import { evaluationFacts as sv } from './evaluationFacts.sv.ts'

export const evaluationFactsTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).evaluationFacts }
