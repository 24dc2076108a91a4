import type { TextPart } from '../texts.ts'
import { movingCode as sv } from './movingCode.sv.ts'

export const movingCodeTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).movingCode }
