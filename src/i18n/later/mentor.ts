import type { TextPart } from '../texts.ts'
import { mentor as sv } from './mentor.sv.ts'

export const mentorTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).mentor }
