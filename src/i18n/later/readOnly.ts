import type { TextPart } from '../texts.ts'
import { readOnly as sv } from './readOnly.sv.ts'

export const readOnlyTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).readOnly }
