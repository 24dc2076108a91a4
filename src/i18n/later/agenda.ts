import type { TextPart } from '../texts.ts'
import { agenda as sv } from './agenda.sv.ts'

export const agendaTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).agenda }
