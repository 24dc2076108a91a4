import { computed, type ComputedRef } from 'vue'
import { continuationsView } from '../../document/continuations.ts'
import { organisationsView } from '../../document/organisations.ts'
import { spreadPlansView } from '../../document/spreadPlans.ts'
import { continuationLine } from '../../export/planLines.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { roundFilesTexts } from '../../i18n/later/roundFiles.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

/** What was planned at the meeting to go on after the round, as it stands now: a line each, by organisation. */
export function usePlannedAt({ id, round, meeting }: OpenMeeting): ComputedRef<readonly string[]> {
  const w = useTextPart(minutesTexts)
  const files = useTextPart(roundFilesTexts)
  const format = useFormat()
  const continuations = useLive(continuationsView(round.circle.document))
  const spreadPlans = useLive(spreadPlansView(round.circle.document))
  const organisations = useLive(organisationsView(round.circle.document))
  const here = <E extends { readonly created: { readonly meeting: typeof id | null } }>(list: readonly E[]) => list.filter(({ created }) => created.meeting === id)
  return computed(() => {
    const words = { files: files.value, date: (day: string) => format.value.date(day, meeting.value?.date ?? '') }
    return organisations.value.list.flatMap(({ id: organisation, name }) => {
      const goesOn = here(continuations.value.list).filter((each) => each.organisation === organisation)
      const units = [...new Set(here(spreadPlans.value.list).filter((each) => each.organisation === organisation).map(({ unit }) => unit))]
      return [...goesOn.map((each) => w.value.goesOnLine(name, continuationLine(each, words))), ...(units.length === 0 ? [] : [w.value.spreadLine(name, format.value.list(units))])]
    })
  })
}
