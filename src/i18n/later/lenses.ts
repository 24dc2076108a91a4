import type { TextPart } from '../texts.ts'
import { lenses as sv } from './lenses.sv.ts'

export const lensesTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).lenses }
