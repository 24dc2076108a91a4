import type { TextPart } from '../texts.ts'
import { yearDates as sv } from './yearDates.sv.ts'

export const yearDatesTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).yearDates }
