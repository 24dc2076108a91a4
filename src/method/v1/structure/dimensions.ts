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
/** So that the shift since the first rating can be seen (method.md, phases 3 and 9), also where learning meeting 3 asks for it. */
export const ratedBefore = ['learning1', 'learning3', 'conference'] as const

export type Dimension = (typeof dimensions)[number]
