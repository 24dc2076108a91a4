import type { TextPart } from '../texts.ts'
import { wall as sv } from './wall.sv.ts'

export const wallTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).wall }
