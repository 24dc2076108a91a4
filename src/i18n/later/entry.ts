import type { TextPart } from '../texts.ts'
import { entry as sv } from './entry.sv.ts'

/** What is done with an entry that is written. */
export const entryTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).entry }
