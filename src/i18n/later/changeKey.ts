import type { TextPart } from '../texts.ts'
import { changeKey as sv } from './changeKey.sv.ts'

export const changeKeyTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).changeKey }
