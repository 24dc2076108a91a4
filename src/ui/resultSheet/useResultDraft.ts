import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { improvementsView, measurementsView } from '../../document/improvements.ts'
import { pdsaTestsView } from '../../document/pdsaTests.ts'
import { resultSheetTexts } from '../../i18n/later/resultSheet.ts'
import { draftResultSheet } from '../../model/resultDraft.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

/** What the sheet can begin from, by section. */
export function useResultDraft(): ComputedRef<ReadonlyMap<string, string>> {
  const w = useTextPart(resultSheetTexts)
  const format = useFormat()
  const { circle } = useOpenRound()
  const { home, team } = useOpenHome()
  const commitments = useLive(commitmentsView(circle.document))
  const improvements = useLive(improvementsView(home.document))
  const measurements = useLive(measurementsView(home.document))
  const tests = useLive(pdsaTestsView(home.document))
  return computed(() =>
    draftResultSheet(
      {
        improvements: improvements.value.list,
        measurements: measurements.value.list,
        tests: tests.value.list,
        commitments: commitments.value.list.filter(({ organisation }) => organisation !== null && organisation === team.value?.organisation),
      },
      { ...w.value, number: format.value.number, day: (date) => format.value.date(date, '') },
    ),
  )
}
