import type { TextPart } from '../texts.ts'
import { obstacles as sv } from './obstacles.sv.ts'

export const obstacleWords: TextPart<typeof sv> = { sv, en: async () => (await import('./en.ts')).obstacles }
