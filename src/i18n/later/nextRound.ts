import type { TextPart } from '../texts.ts'
import { nextRound as sv } from './nextRound.sv.ts'

export const nextRoundTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).nextRound }
