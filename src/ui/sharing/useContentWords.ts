import { computed, type ComputedRef } from 'vue'
import type { ContentWords } from '../../export/sharedContent.ts'
import { basicsTexts } from '../../i18n/later/basics.ts'
import { presentationTexts } from '../../i18n/later/presentation.ts'
import { recordTexts } from '../../i18n/later/record.ts'
import { teamTexts } from '../../i18n/later/team.ts'
import { dayAt } from '../../model/date.ts'
import { useApp } from '../app.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { usePreparation } from '../homeTeam/usePreparation.ts'

/** How what is shared is told in the reader's language. */
export function useContentWords(): ComputedRef<ContentWords> {
  const basics = useTextPart(basicsTexts)
  const team = useTextPart(teamTexts)
  const presentation = useTextPart(presentationTexts)
  const record = useTextPart(recordTexts)
  const method = usePreparation()
  const names = useNames(useOpenRound())
  const format = useFormat()
  const today = dayAt(useApp().now())
  return computed(() => ({
    basics: basics.value,
    team: team.value,
    presentation: presentation.value,
    record: record.value,
    method: method.value,
    person: (id) => names.value.name(id),
    date: (day) => format.value.date(day, today),
    number: (value) => format.value.number(value),
  }))
}
