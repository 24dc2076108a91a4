import type { TextPart } from '../texts.ts'
import { health as sv } from './health.sv.ts'

export const healthTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).health }
