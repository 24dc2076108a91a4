import type { TextPart } from '../texts.ts'
import { thread as sv } from './thread.sv.ts'

export const threadTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).thread }
