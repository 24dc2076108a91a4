import type { TextPart } from '../texts.ts'
import { accessibility as sv } from './accessibility.sv.ts'

export const accessibilityTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).accessibility }
