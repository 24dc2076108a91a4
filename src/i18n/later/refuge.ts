import type { TextPart } from '../texts.ts'
import { refuge as sv } from './refuge.sv.ts'

export const refugeTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).refuge }
