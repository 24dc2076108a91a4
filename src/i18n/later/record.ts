import type { TextPart } from '../texts.ts'
import { record as sv } from './record.sv.ts'

export const recordTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).record }
