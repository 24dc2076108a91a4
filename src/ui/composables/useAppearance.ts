import { watchEffect } from 'vue'
import { useSettingsStore } from '../../stores/settings.ts'

/** Tells the document the language and the theme that are chosen. */
export function useAppearance(page: Document): void {
  const settings = useSettingsStore()
  watchEffect(() => {
    page.documentElement.lang = settings.locale
  })
  watchEffect(() => {
    if (settings.theme === 'system') delete page.documentElement.dataset['theme']
    else page.documentElement.dataset['theme'] = settings.theme
    // The bar of the browser follows: each of the two elements counts for one system choice.
    for (const meta of page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const own = meta.media.includes('dark') ? 'dark' : 'light'
      meta.content = paper[settings.theme === 'system' ? own : settings.theme]
    }
  })
}

/** `--paper` of tokens.css; a test holds them equal. */
export const paper = { light: '#f7f5f0', dark: '#11161c' } as const
