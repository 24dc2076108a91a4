import type { TextPart } from '../texts.ts'
import { spread as sv } from './spread.sv.ts'

export const spreadTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).spread }
