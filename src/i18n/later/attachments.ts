import type { TextPart } from '../texts.ts'
import { attachments as sv } from './attachments.sv.ts'

export const attachmentTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).attachments }
