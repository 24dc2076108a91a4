import type { TextPart } from '../texts.ts'
import { ways as sv } from './ways.sv.ts'

export const waysTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).ways }
