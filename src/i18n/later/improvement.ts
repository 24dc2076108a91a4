import type { TextPart } from '../texts.ts'
import { improvement as sv } from './improvement.sv.ts'

export const improvementWords: TextPart<typeof sv> = {
  sv,
  en: async () => (await import('./en.ts')).improvement,
}
