import type { TextPart } from '../texts.ts'
import { method as sv } from './method.sv.ts'

export const methodTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).method }
