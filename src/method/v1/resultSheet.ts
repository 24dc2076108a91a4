export const resultSheet = ['problem', 'done', 'result', 'evidence', 'success', 'setbacks', 'advice', 'contact'] as const
