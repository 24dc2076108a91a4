import { computed, type ComputedRef } from 'vue'
import { yearDatesView } from '../../document/yearDates.ts'
import { yearDatesTexts } from '../../i18n/later/yearDates.ts'
import { dayAt } from '../../model/date.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { aimOf, type YearDate, type YearDay, yearDaysAhead } from '../../model/yearDate.ts'
import { useApp } from '../app.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'

export interface YearDates {
  readonly all: ComputedRef<readonly YearDate[]>
  name(date: YearDate): string
  /** What is ahead of an organisation, the next first. */
  ahead(organisation: OrganisationId | null): YearDay[]
  /** *Före delårsrapporten 31 augusti*, of a day that is near one of its organisation's dates; empty otherwise. */
  aim(due: string | null, organisation: OrganisationId | null): string
}

/** The dates of the budget year, with their words. */
export function useYearDates(): YearDates {
  const w = useTextPart(yearDatesTexts)
  const format = useFormat()
  const today = dayAt(useApp().now())
  const dates = useLive(yearDatesView(useOpenRound().circle.document))
  const name = ({ kind, name: own }: YearDate) => (kind === 'own' ? own : w.value.kinds[kind])
  return {
    all: computed(() => dates.value),
    name,
    ahead: (organisation) => yearDaysAhead(dates.value, organisation, today),
    aim(due, organisation) {
      const found = due === null ? null : aimOf(due, dates.value, organisation)
      if (found === null) return ''
      const the = found.date.kind === 'own' ? found.date.name : w.value.the[found.date.kind]
      return found.on === due ? w.value.at(the) : w.value.before(the, format.value.date(found.on, today))
    },
  }
}
