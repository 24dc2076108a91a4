import type { TextPart } from '../texts.ts'
import { newRound as sv } from './newRound.sv.ts'

export const newRoundTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).newRound }
