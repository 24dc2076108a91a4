import { type MaybeRefOrGetter, toValue, watchEffect } from 'vue'
import { useTexts } from './useTexts.ts'

/** Sets the title of the page while the view is open; the app's name follows it. */
export function useTitle(title: MaybeRefOrGetter<string>): void {
  const texts = useTexts()
  watchEffect(() => {
    const own = toValue(title)
    const name = texts.value.common.appName
    document.title = own === '' || own === name ? name : `${own} · ${name}`
  })
}
