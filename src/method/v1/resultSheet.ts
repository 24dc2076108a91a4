import type { MethodResultSheet } from '../types.ts'

export const resultSheet = {
  sections: ['problem', 'did', 'result', 'evidence', 'success', 'setbacks', 'advice', 'contact'],
  readAt: { conference: ['gallery'] },
  handedOn: { advice: 'warning', success: 'lesson', setbacks: 'lesson' },
} as const satisfies MethodResultSheet
