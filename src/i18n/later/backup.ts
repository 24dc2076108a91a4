import type { TextPart } from '../texts.ts'
import { backup as sv } from './backup.sv.ts'

export const backupTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).backup }
