import type { TextPart } from '../texts.ts'
import { leading as sv } from './leading.sv.ts'

export const leadingTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).leading }
