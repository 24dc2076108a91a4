import { defineStore } from 'pinia'
import { ref } from 'vue'
import { type Locale, parseLocale, preferredLocale } from '../i18n/locale.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Small texts that outlive the page, read before the first paint: `localStorage`, or null where there is none. */
export type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'> | null

const storageName = 'larandetraff.settings'

/** What the user of this device has chosen. `start` comes first, once. */
export const useSettingsStore = defineStore('settings', () => {
  const locale = ref<Locale>('sv')
  const theme = ref<Theme>('system')
  /** Whether what others do is read aloud by a screen reader. */
  const announcements = ref(true)
  /** Whether the phone vibrates when the time of an item nears its end. */
  const vibrates = ref(false)
  /** False where the choices are forgotten when the page closes. */
  const stored = ref(true)
  let storage: SettingsStorage = null

  function start(deps: { readonly storage: SettingsStorage; readonly languages: readonly string[] }): void {
    storage = deps.storage
    const saved = readSaved(storage)
    locale.value = parseLocale(saved['locale']) ?? preferredLocale(deps.languages)
    theme.value = themes.find((value) => value === saved['theme']) ?? 'system'
    announcements.value = saved['announcements'] !== false
    vibrates.value = saved['vibrates'] === true
    stored.value = storage !== null
  }

  function save(): void {
    try {
      const values = { locale: locale.value, theme: theme.value, announcements: announcements.value, vibrates: vibrates.value }
      storage?.setItem(storageName, JSON.stringify(values))
    } catch {
      // A full disk or a private window: the choice still holds while the page is open, and the view says so.
      stored.value = false
    }
  }

  function setLocale(value: Locale): void {
    locale.value = value
    save()
  }

  function setTheme(value: Theme): void {
    theme.value = value
    save()
  }

  function setAnnouncements(value: boolean): void {
    announcements.value = value
    save()
  }

  function setVibrates(value: boolean): void {
    vibrates.value = value
    save()
  }

  return { locale, theme, announcements, vibrates, stored, start, setLocale, setTheme, setAnnouncements, setVibrates }
})

/** What was saved, whatever it is; empty when it can't be read. */
function readSaved(storage: SettingsStorage): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(storageName) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
