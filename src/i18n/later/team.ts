import type { TextPart } from '../texts.ts'
import { team as sv } from './team.sv.ts'

export const teamTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).team }
