import type { TextPart } from '../texts.ts'
import { resultSheet as sv } from './resultSheet.sv.ts'

export const resultSheetTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).resultSheet }
