import type { TextPart } from '../texts.ts'
import { organisations as sv } from './organisations.sv.ts'

export const organisationsTexts: TextPart<typeof sv> = {
  sv,
  en: async () => (await import('./en.ts')).organisations,
}
