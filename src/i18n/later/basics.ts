import type { TextPart } from '../texts.ts'
import { basics as sv } from './basics.sv.ts'

export const basicsTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).basics }
