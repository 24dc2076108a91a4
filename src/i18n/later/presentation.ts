import type { TextPart } from '../texts.ts'
import { presentation as sv } from './presentation.sv.ts'

export const presentationTexts: TextPart<typeof sv> = {
  sv,
  en: async () => (await import('./en.ts')).presentation,
}
