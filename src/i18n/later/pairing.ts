import type { TextPart } from '../texts.ts'
import { pairing as sv } from './pairing.sv.ts'

export const pairingTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).pairing }
