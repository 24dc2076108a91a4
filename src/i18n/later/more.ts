import type { TextPart } from '../texts.ts'
import { more as sv } from './more.sv.ts'

export const moreTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).more }
