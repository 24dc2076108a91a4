import type { TextPart } from '../texts.ts'
import { brief as sv } from './brief.sv.ts'

export const briefTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).brief }
