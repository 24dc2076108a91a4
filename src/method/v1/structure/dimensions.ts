/** From the lowest to the highest. "Don't know" stands beside them and is no worse an answer. */
export const levels = ['missing', 'started', 'working', 'sustained'] as const
export type Level = (typeof levels)[number]

export const dimensions = [
  'politics',
  'leadership',
  'goals',
  'budget',
  'statistics',
  'decisionDocuments',
  'followUp',
  'competence',
  'improvement',
] as const
/** So that the shift between the first rating and the last can be seen (method.md, phases 3 and 9). */
export const ratedBefore = ['learning1', 'conference'] as const

export type Dimension = (typeof dimensions)[number]
