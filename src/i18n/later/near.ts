import type { TextPart } from '../texts.ts'
import { near as sv } from './near.sv.ts'

export const nearTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).near }
