import type { TextPart } from '../texts.ts'
import { registrar as sv } from './registrar.sv.ts'

export const registrarTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).registrar }
