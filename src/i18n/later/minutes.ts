import type { TextPart } from '../texts.ts'
import { minutes as sv } from './minutes.sv.ts'

export const minutesTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).minutes }
