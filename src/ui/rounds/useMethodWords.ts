import { shallowRef, type ShallowRef, watch } from 'vue'
import type { MethodTexts } from '../../method/texts.ts'
import { useLocale } from '../composables/useLocale.ts'

/** The newest method version's words in the reader's language, for views outside an open round; null until fetched. */
export function useMethodWords(): Readonly<ShallowRef<MethodTexts | null>> {
  const { locale } = useLocale()
  const words = shallowRef<MethodTexts | null>(null)
  const load = async () => {
    const wanted = locale.value
    const { loadTexts, methodVersions } = await import('../../method/versions.ts')
    const version = methodVersions.at(-1) ?? methodVersions[0]
    const loaded = await loadTexts(version, wanted)
    if (wanted === locale.value) words.value = loaded
  }
  // Without a network the words stay as they were; the roles then keep the language they had.
  watch(locale, () => void load().catch(() => {}), { immediate: true })
  return words
}
