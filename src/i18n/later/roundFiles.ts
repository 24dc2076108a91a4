import type { TextPart } from '../texts.ts'
import { roundFiles as sv } from './roundFiles.sv.ts'

export const roundFilesTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).roundFiles }
