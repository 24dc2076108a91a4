import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { holdingsView } from '../../document/holding.ts'
import { improvementsView, measurementsView } from '../../document/improvements.ts'
import { roundView } from '../../document/round.ts'
import { spreadsView } from '../../document/spreads.ts'
import { allOf } from '../../document/view.ts'
import type { BoardInput } from '../../export/boardReport.ts'
import type { OrganisationPlans } from '../../export/planLines.ts'
import { dayAt } from '../../model/date.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { keyFigures } from '../../model/keyFigures.ts'
import { lookBack } from '../../model/lookBack.ts'
import { parseResultSheet } from '../../model/presentation.ts'
import { ratingShifts } from '../../model/ratingShift.ts'
import { useApp } from '../app.ts'
import { usePlannedOf } from '../afterwards/usePlannedOf.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useHomesOf } from '../homeTeam/useHomesOf.ts'
import { newestOf, useRevisions } from '../sharing/useRevisions.ts'
import { useThreads } from '../thread/useThreads.ts'
import { useSharedRatings } from '../sharing/useSharedRatings.ts'

/** What an organisation's board is told, but for what it is asked to decide. */
export function useBoard(organisation: () => OrganisationId): ComputedRef<Omit<BoardInput, 'proposal'>> {
  const app = useApp()
  const round = useOpenRound()
  const { document } = round.circle
  const info = useLive(roundView(document))
  const commitments = useLive(commitmentsView(document))
  const threads = useThreads(round)
  const plannedOf = usePlannedOf()
  /** Units that have begun stand with whether they still work so. */
  function plannedAhead(): OrganisationPlans {
    const { continuations, units } = plannedOf.value(organisation())
    return { continuations, units: units.filter(({ reach }) => reach !== 'reached') }
  }
  const ratingsOf = useSharedRatings()
  const holdings = useLive(holdingsView(document))
  const spreads = useLive(spreadsView(document))
  const revisions = useRevisions()
  const homes = useHomesOf(organisation)
  const improvements = useLive(() => allOf(homes.value.map((home) => improvementsView(home.document))))
  const measurements = useLive(() => allOf(homes.value.map((home) => measurementsView(home.document))))
  const own = computed(() => commitments.value.list.filter((each) => each.organisation === organisation()))
  const today = dayAt(app.now())
  /** The oldest work first, as it is told. */
  const measures = computed(() => improvements.value.flatMap(({ list }, i) => keyFigures([...list].reverse(), measurements.value[i]?.list ?? [])))
  const figures = computed(() => {
    const sheet = newestOf(revisions.value, { organisation: organisation(), subject: 'resultSheet', meeting: null })
    const sections = sheet === null ? [] : (parseResultSheet(sheet.revision.content)?.sections ?? [])
    return sections.flatMap(({ materials }) => materials.flatMap((each) => (each.kind === 'figure' ? [each] : [])))
  })
  return computed(() => ({
    organisation: organisation(),
    round: info.value.name,
    day: today,
    commitments: own.value,
    threads: threads.value,
    plans: plannedAhead(),
    shifts: ratingShifts(ratingsOf.value(organisation())),
    measures: measures.value,
    figures: figures.value,
    later: lookBack(own.value, spreads.value.list, holdings.value, today),
  }))
}
