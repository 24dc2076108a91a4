import type { TextPart } from '../texts.ts'
import { person as sv } from './person.sv.ts'

export const personTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).person }
