/** From the lowest to the highest. "Don't know" stands beside them, as good an answer as any. */
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
export type Dimension = (typeof dimensions)[number]
