import type { TextPart } from '../texts.ts'
import { collecting as sv } from './collecting.sv.ts'

export const collectingTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).collecting }
