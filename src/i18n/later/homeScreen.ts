import type { TextPart } from '../texts.ts'
import { homeScreen as sv } from './homeScreen.sv.ts'

export const homeScreenTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).homeScreen }
