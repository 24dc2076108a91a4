import type { TextPart } from '../texts.ts'
import { people as sv } from './people.sv.ts'

export const peopleTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).people }
