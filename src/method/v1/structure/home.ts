/** What an organisation has in place before it joins. */
export const prerequisites = [
  'politicalDecision',
  'rolesAppointed',
  'mandate',
  'knowledge',
  'time',
  'serviceArea',
  'statistics',
  'informed',
  'promise',
  'officialDocuments',
  'mentorship',
] as const

/** What to ask of each commitment when it is followed up. */
export const followUp = [
  'promised',
  'predicted',
  'evidence',
  'obstacles',
  'teachOut',
  'decision',
  'nextTest',
] as const
