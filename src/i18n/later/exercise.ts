import type { TextPart } from '../texts.ts'
import { exercise as sv } from './exercise.sv.ts'

export const exerciseTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).exercise }
