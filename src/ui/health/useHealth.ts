import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { holdingsView } from '../../document/holding.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { dayAt } from '../../model/date.ts'
import { deadlinesOf } from '../../model/deadline.ts'
import { type DuePresentation, type Health, healthOf, type StickingPoint, stickingPoints } from '../../model/health.ts'
import { useApp } from '../app.ts'
import { useComparison } from '../comparison/useComparison.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useThreads } from '../thread/useThreads.ts'

export interface RoundHealth {
  readonly organisations: readonly Health[]
  readonly points: readonly StickingPoint[]
}

/** How the round stands, as it changes. */
export function useHealth(): ComputedRef<RoundHealth> {
  const app = useApp()
  const round = useOpenRound()
  const { circle, structure } = round
  const organisations = useLive(organisationsView(circle.document))
  const commitments = useLive(commitmentsView(circle.document))
  const meetings = useLive(meetingsView(circle.document))
  const holdings = useLive(holdingsView(circle.document))
  const threads = useThreads(round)
  const { rows, revisions } = useComparison()
  const participants = computed(() => organisations.value.list.filter(({ kind }) => kind === 'participant').map(({ id }) => id))

  /** When the first genuine one was shared: a later version does not make it late. */
  const presentations = computed((): DuePresentation[] => {
    const rules = structure.deadlines.filter(({ doneWhen, by }) => doneWhen === 'shared' && by === 'everyOrganisation')
    const all = revisions.value.filter(({ revision }) => revision.subject === 'presentation')
    return meetings.value.list.flatMap((meeting) =>
      deadlinesOf(meeting, rules, participants.value, () => null).flatMap(({ date, organisations: of }) =>
        of.flatMap((organisation) => {
          const own = all.filter(({ revision }) => revision.meeting === meeting.id && revision.organisation === organisation)
          // While one is being checked, or where none can be, nothing is told.
          if (own.some(({ authenticity }) => authenticity === null)) return []
          const times = own.filter(({ number }) => number !== null).map(({ revision }) => revision.at)
          return [{ organisation, by: date, at: times.length === 0 ? null : Math.min(...times) }]
        }),
      ),
    )
  })
  return computed(() => ({
    organisations: healthOf({
      organisations: participants.value,
      commitments: commitments.value.list,
      threads: threads.value,
      presentations: presentations.value,
      holdings: holdings.value,
      rows: rows.value,
      today: dayAt(app.now()),
    }),
    points: stickingPoints(rows.value, structure.levels),
  }))
}
