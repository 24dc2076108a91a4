import type { TextPart } from '../texts.ts'
import { asked as sv } from './asked.sv.ts'

export const askedTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).asked }
