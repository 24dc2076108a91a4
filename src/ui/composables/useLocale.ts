import { type ComputedRef, type InjectionKey, computed, inject } from 'vue'
import type { Locale } from '../../i18n/locale.ts'
import { useSettingsStore } from '../../stores/settings.ts'

/** Fetches the texts of a language and shows them; false when they could not be fetched. */
export type SwitchTexts = (locale: Locale) => Promise<boolean>

export const switchTextsKey: InjectionKey<SwitchTexts> = Symbol('switchTexts')

export interface LocaleChoice {
  readonly locale: ComputedRef<Locale>
  /** The language stays as it is when its texts can't be fetched (false). */
  setLocale(locale: Locale): Promise<boolean>
}

/** The reader's language, and the way to change it. */
export function useLocale(): LocaleChoice {
  const settings = useSettingsStore()
  const switchTexts = inject(switchTextsKey)
  return {
    locale: computed(() => settings.locale),
    async setLocale(locale) {
      const shown = (await switchTexts?.(locale)) ?? false
      if (shown) settings.setLocale(locale)
      return shown
    },
  }
}
