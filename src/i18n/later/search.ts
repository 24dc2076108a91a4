import type { TextPart } from '../texts.ts'
import { search as sv } from './search.sv.ts'

export const searchTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).search }
