/** A small test at home: planned with a prediction, done, studied, and acted upon (PDSA). */
import type { Decision } from './commitment.ts'
import type { Entity } from './entity.ts'
import type { CommitmentId, PdsaTestId, PersonId } from './ids.ts'
import type { EarlierText } from './reflection.ts'

/** The fields people write in; each is a text of its own that many can edit. */
export const pdsaTexts = ['question', 'prediction', 'plan', 'observations', 'comparison', 'learning'] as const
export type PdsaText = (typeof pdsaTexts)[number]

export const plannedAnswers = ['yes', 'no'] as const
/** Whether it was done as planned. */
export type PlannedAnswer = (typeof plannedAnswers)[number]

export const pdsaPhases = ['plan', 'do', 'study', 'act'] as const
export type PdsaPhase = (typeof pdsaPhases)[number]

export interface PdsaTest extends Entity<PdsaTestId>, Readonly<Record<PdsaText, string>> {
  readonly owner: PersonId | null
  /** `YYYY-MM-DD`: when it is done. */
  readonly day: string | null
  readonly asPlanned: PlannedAnswer | null
  readonly decision: Decision | null
  readonly earlier: readonly EarlierText[]
}

/** Which commitment of the round it is a test of. */
export function testedCommitment({ from }: Pick<PdsaTest, 'from'>): CommitmentId | null {
  return (from.find(({ kind }) => kind === 'commitment')?.id as CommitmentId | undefined) ?? null
}

const isWritten = (text: string) => text.trim() !== ''

/** It has been done: somebody has told what was seen, or whether it went as planned. */
export function isDone({ observations, asPlanned }: Pick<PdsaTest, 'observations' | 'asPlanned'>): boolean {
  return isWritten(observations) || asPlanned !== null
}

/** What comes next; null when all is decided. A test may be told of afterwards: what is known counts, not the order. */
export function phaseOf(test: Pick<PdsaTest, PdsaText | 'asPlanned' | 'decision'>): PdsaPhase | null {
  if (test.decision !== null) return null
  if (isWritten(test.comparison) || isWritten(test.learning)) return 'act'
  if (isDone(test)) return 'study'
  return isWritten(test.question) && isWritten(test.prediction) && isWritten(test.plan) ? 'do' : 'plan'
}

/** What must be written before it is decided to keep, change or drop what was tested: a decision without a lesson teaches nobody. */
export function missingToDecide({ observations, learning }: Pick<PdsaTest, 'observations' | 'learning'>): ('observations' | 'learning')[] {
  const missing: ('observations' | 'learning')[] = []
  if (!isWritten(observations)) missing.push('observations')
  if (!isWritten(learning)) missing.push('learning')
  return missing
}

/** The undecided first, by day (those without a day last), then the decided, the newest first. */
export function byPhase(a: PdsaTest, b: PdsaTest): number {
  const [x, y] = [a.decision === null, b.decision === null]
  if (x !== y) return x ? -1 : 1
  const last = '9999-99-99'
  const [p, q] = [a.day ?? last, b.day ?? last]
  if (x && p !== q) return p < q ? -1 : 1
  return b.created.at - a.created.at || (a.id < b.id ? -1 : 1)
}
