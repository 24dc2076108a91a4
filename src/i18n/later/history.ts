import type { TextPart } from '../texts.ts'
import { history as sv } from './history.sv.ts'

export const historyTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).history }
