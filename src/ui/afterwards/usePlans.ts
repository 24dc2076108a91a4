import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { continuationsView } from '../../document/continuations.ts'
import { spreadPlansView } from '../../document/spreadPlans.ts'
import { spreadsView } from '../../document/spreads.ts'
import type { Commitment } from '../../model/commitment.ts'
import { type Continuation, keptWithoutPlan } from '../../model/continuation.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Spread } from '../../model/spread.ts'
import { becameOf, byReach, type Reach, reachOf, reachOfSpread, type SpreadPlan, spreadsWithoutPlan, tallyOf } from '../../model/spreadPlan.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** A unit in the plan: as it was planned, as what it has become, or, told of at its commitment alone, as that. */
export interface UnitRow {
  readonly id: string
  readonly unit: string
  readonly plan: SpreadPlan | null
  readonly spread: Spread | null
  readonly reach: Reach
  readonly day: string | null
}

export interface Plans {
  readonly continuations: readonly Continuation[]
  /** Kept, and not in the plan. */
  readonly kept: readonly Commitment[]
  readonly units: readonly UnitRow[]
  readonly tally: Readonly<Record<Reach, number>>
  /** How many units there are. */
  readonly all: number
}

/** Both plans of an organisation, as they change. */
export function usePlans(): ComputedRef<(organisation: OrganisationId) => Plans> {
  const { document } = useOpenRound().circle
  const commitments = useLive(commitmentsView(document))
  const continuations = useLive(continuationsView(document))
  const plans = useLive(spreadPlansView(document))
  const spreads = useLive(spreadsView(document))
  return computed(() => {
    const [promised, goesOn, planned, spread] = [commitments.value.list, continuations.value.list, plans.value.list, spreads.value]
    return (organisation) => {
      const own = planned.filter((each) => each.organisation === organisation)
      const ownCommitments = new Set(promised.filter((each) => each.organisation === organisation).map(({ id }) => id))
      const units = [
        ...own.map((plan): UnitRow => {
          const became = becameOf(plan, spread.byId)
          return { id: plan.id, unit: plan.unit, plan, spread: became, reach: reachOf(plan, spread.byId), day: became?.day ?? plan.day }
        }),
        ...spreadsWithoutPlan(own, spread.list, ownCommitments).map((each): UnitRow => ({ id: each.id, unit: each.unit, plan: null, spread: each, reach: reachOfSpread(each), day: each.day })),
      ].sort(byReach)
      const tally = tallyOf(units)
      const plan = goesOn.filter((each) => each.organisation === organisation)
      return { continuations: plan, kept: keptWithoutPlan(promised, plan, organisation), units, tally, all: Object.values(tally).reduce((a, b) => a + b, 0) }
    }
  })
}
