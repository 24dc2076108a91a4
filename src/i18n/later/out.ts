import type { TextPart } from '../texts.ts'
import { out as sv } from './out.sv.ts'

export const outTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).out }
