import type { TextPart } from '../texts.ts'
import { afterwards as sv } from './afterwards.sv.ts'

export const afterwardsTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).afterwards }
