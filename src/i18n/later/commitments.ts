import type { TextPart } from '../texts.ts'
import { commitments as sv } from './commitments.sv.ts'

export const commitmentWords: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).commitments }
