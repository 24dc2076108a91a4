import { type ComputedRef, computed } from 'vue'
import { type Format, createFormat } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Now } from '../../model/deps.ts'
import { useSettingsStore } from '../../stores/settings.ts'
import { useApp } from '../app.ts'
import { useTexts } from './useTexts.ts'

/** The last one by clock: what `Intl` makes for a format costs more than a whole row of a list that shows a date. */
const made = new WeakMap<Now, { readonly locale: Locale; readonly texts: Texts; readonly format: Format }>()

/** Dates, times and amounts in the reader's language: `const format = useFormat()`, `{{ format.date(day) }}`. */
export function useFormat(): ComputedRef<Format> {
  const settings = useSettingsStore()
  const texts = useTexts()
  const { now } = useApp()
  return computed(() => {
    const { locale } = settings
    const last = made.get(now)
    if (last?.locale === locale && last.texts === texts.value) return last.format
    const format = createFormat(locale, texts.value, now)
    made.set(now, { locale, texts: texts.value, format })
    return format
  })
}
