import type { TextPart } from '../texts.ts'
import { settings as sv } from './settings.sv.ts'

export const settingsTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).settings }
