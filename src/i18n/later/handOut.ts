import type { TextPart } from '../texts.ts'
import { handOut as sv } from './handOut.sv.ts'

export const handOutTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).handOut }
