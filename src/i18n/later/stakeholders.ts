import type { TextPart } from '../texts.ts'
import { stakeholders as sv } from './stakeholders.sv.ts'

export const stakeholderWords: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).stakeholders }
