import type { TextPart } from '../texts.ts'
import { plan as sv } from './plan.sv.ts'

export const planTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).plan }
