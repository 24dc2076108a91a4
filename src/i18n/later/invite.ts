import type { TextPart } from '../texts.ts'
import { invite as sv } from './invite.sv.ts'

export const inviteTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).invite }
