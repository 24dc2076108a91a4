/** What an organisation of the example plans beyond the round. */
import type { SteeringPlace } from '../../model/continuation.ts'
import type { PlanState } from '../../model/spreadPlan.ts'

interface ExamplePlan {
  readonly organisation: string
  /** Who wrote it, and the day. */
  readonly by: string
  readonly told: number
  /** The kind of the meeting that it was planned at; null for between. */
  readonly meeting: string | null
  readonly commitment: string | null
  /** When it is followed up, or to have begun; null where that is open. */
  readonly day: number | null
}

export interface ExampleContinuation extends ExamplePlan {
  readonly what: string
  readonly owner: string
  readonly place: SteeringPlace | null
  readonly where: string
}

export interface ExampleSpreadPlan extends ExamplePlan {
  readonly unit: string
  readonly state: PlanState
  readonly how: string
  readonly asks: string
  readonly reason: string
}
