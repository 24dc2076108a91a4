import type { Decision } from '../../../../model/commitment.ts'
import type { PlannedAnswer } from '../../../../model/pdsaTest.ts'
import type { ExampleTest } from '../../types.ts'

type Texts = readonly [question: string, prediction: string, plan: string, observations: string, comparison: string, learning: string]
type Head = readonly [key: string, commitment: string, owner: string, day: number, asPlanned: PlannedAnswer | null, decision: Decision | null, follows?: string]
export type TestRow = readonly [Head, Texts]

/** Tests of one organisation, written as rows: sixty of them are read more easily so. */
export function testsOf(organisation: string, rows: readonly TestRow[]): ExampleTest[] {
  return rows.map(([[key, commitment, owner, day, asPlanned, decision, follows], [question, prediction, plan, observations, comparison, learning]]) => ({
    organisation, key, commitment, owner, day, asPlanned, decision, question, prediction, plan, observations, comparison, learning,
    ...(follows !== undefined && { follows }),
  }))
}
