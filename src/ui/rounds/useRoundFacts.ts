import { computed, type ComputedRef } from 'vue'
import { roundFactsView } from '../../document/roundFacts.ts'
import { roundFactsTexts } from '../../i18n/later/roundFacts.ts'
import { useLive } from '../composables/useLive.ts'
import { useLocale } from '../composables/useLocale.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'

export interface RoundFactWords {
  /** As it was written; empty where nothing is said. */
  readonly theme: string
  /** From when to when, as one line; empty where nothing is said. */
  readonly period: string
}

/** `2026-09` → september 2026 */
export function useMonthWords(): ComputedRef<(month: string) => string> {
  const { locale } = useLocale()
  return computed(() => {
    const intl = new Intl.DateTimeFormat(locale.value, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    return (month) => intl.format(Date.parse(`${month}-01T00:00:00Z`))
  })
}

/** What the open round says of itself, in the reader's language. */
export function useRoundFacts(): ComputedRef<RoundFactWords> {
  const w = useTextPart(roundFactsTexts)
  const say = useMonthWords()
  const facts = useLive(roundFactsView(useOpenRound().circle.document))
  return computed(() => {
    const { theme, from, to } = facts.value
    const { periodIs, periodFrom, periodTo } = w.value
    if (from !== null && to !== null) return { theme, period: periodIs(say.value(from), say.value(to)) }
    return { theme, period: from !== null ? periodFrom(say.value(from)) : to !== null ? periodTo(say.value(to)) : '' }
  })
}
