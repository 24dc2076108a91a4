import { type ComputedRef, computed } from 'vue'
import { type Format, createFormat } from '../../i18n/format.ts'
import { useSettingsStore } from '../../stores/settings.ts'
import { useApp } from '../app.ts'
import { useTexts } from './useTexts.ts'

/** Dates, times and amounts in the reader's language: `const format = useFormat()`, `{{ format.date(day) }}`. */
export function useFormat(): ComputedRef<Format> {
  const settings = useSettingsStore()
  const texts = useTexts()
  const { now } = useApp()
  return computed(() => createFormat(settings.locale, texts.value, now))
}
