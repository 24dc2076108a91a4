import type { MethodResultSheet } from '../types.ts'

export const resultSheet = {
  sections: ['problem', 'done', 'result', 'evidence', 'success', 'setbacks', 'advice', 'contact'],
  readAt: { conference: ['gallery'] },
} as const satisfies MethodResultSheet
