import type { TextPart } from '../texts.ts'
import { leave as sv } from './leave.sv.ts'

export const leaveTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).leave }
