import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { roundView } from '../../document/round.ts'
import type { BoardInput } from '../../export/boardReport.ts'
import { dayAt } from '../../model/date.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { ratingShifts } from '../../model/ratingShift.ts'
import { useApp } from '../app.ts'
import { usePlannedOf } from '../afterwards/usePlannedOf.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useThreads } from '../thread/useThreads.ts'
import { useSharedRatings } from './useSharedRatings.ts'

/** What an organisation's board is told, but for what it is asked to decide. */
export function useBoard(organisation: () => OrganisationId): ComputedRef<Omit<BoardInput, 'proposal'>> {
  const app = useApp()
  const round = useOpenRound()
  const { document } = round.circle
  const info = useLive(roundView(document))
  const commitments = useLive(commitmentsView(document))
  const threads = useThreads(round)
  const plannedOf = usePlannedOf()
  const ratingsOf = useSharedRatings()
  return computed(() => ({
    organisation: organisation(),
    round: info.value.name,
    day: dayAt(app.now()),
    commitments: commitments.value.list.filter((each) => each.organisation === organisation()),
    threads: threads.value,
    plans: plannedOf.value(organisation()),
    shifts: ratingShifts(ratingsOf.value(organisation())),
  }))
}
