import type { TextPart } from '../texts.ts'
import { erase as sv } from './erase.sv.ts'

export const eraseTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).erase }
