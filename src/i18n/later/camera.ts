import type { TextPart } from '../texts.ts'
import { camera as sv } from './camera.sv.ts'

export const cameraTexts: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).camera }
