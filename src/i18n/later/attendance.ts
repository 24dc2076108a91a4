import type { TextPart } from '../texts.ts'
import { attendance as sv } from './attendance.sv.ts'

export const attendanceTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).attendance }
