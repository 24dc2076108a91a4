/** What somebody needs who wants to do the same. */
export const resultSheet = ['problem', 'did', 'result', 'evidence', 'success', 'setbacks', 'advice', 'contact'] as const
