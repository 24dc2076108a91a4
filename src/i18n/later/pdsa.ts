import type { TextPart } from '../texts.ts'
import { pdsa as sv } from './pdsa.sv.ts'

export const pdsaTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).pdsa }
