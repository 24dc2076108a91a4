import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { continuationsView } from '../../document/continuations.ts'
import { spreadPlansView } from '../../document/spreadPlans.ts'
import { spreadsView } from '../../document/spreads.ts'
import type { OrganisationPlans } from '../../export/planLines.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { plannedUnits } from '../../model/spreadPlan.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** Both plans of an organisation as documents tell of them. */
export function usePlannedOf(): ComputedRef<(organisation: OrganisationId) => OrganisationPlans> {
  const { document } = useOpenRound().circle
  const commitments = useLive(commitmentsView(document))
  const continuations = useLive(continuationsView(document))
  const plans = useLive(spreadPlansView(document))
  const spreads = useLive(spreadsView(document))
  return computed(() => {
    const [promised, goesOn, planned, { byId }] = [commitments.value.list, continuations.value.list, plans.value.list, spreads.value]
    return (id) => ({
      continuations: goesOn.filter(({ organisation }) => organisation === id),
      units: plannedUnits(planned.filter(({ organisation }) => organisation === id), byId, new Map(promised.filter(({ organisation }) => organisation === id).map((each) => [each.id, each]))),
    })
  })
}
