import type { TextPart } from '../texts.ts'
import { lobby as sv } from './lobby.sv.ts'

export const lobbyTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).lobby }
