import type { TextPart } from '../texts.ts'
import { signals as sv } from './signals.sv.ts'

export const signalTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).signals }
