import { computed, type ComputedRef } from 'vue'
import { holdingsView } from '../../document/holding.ts'
import { spreadsView } from '../../document/spreads.ts'
import type { Commitment } from '../../model/commitment.ts'
import { dayAt } from '../../model/date.ts'
import { waitingChecks } from '../../model/holding.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** Of the given commitments those with a question of whether it holds that nobody has answered, and how many. */
export function useWaitingChecks(commitments: () => readonly Commitment[]): ComputedRef<readonly { readonly commitment: Commitment; readonly count: number }[]> {
  const { circle } = useOpenRound()
  const today = dayAt(useApp().now())
  const holdings = useLive(holdingsView(circle.document))
  const spreads = useLive(spreadsView(circle.document))
  return computed(() =>
    commitments()
      .map((commitment) => ({ commitment, count: waitingChecks(commitment, spreads.value.list, holdings.value, today) }))
      .filter(({ count }) => count > 0),
  )
}
