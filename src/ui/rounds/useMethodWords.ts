import { shallowRef, type ShallowRef, watch } from 'vue'
import type { MethodTexts } from '../../method/texts.ts'
import type { Language } from '../../method/types.ts'
import type { Method } from '../../method/versions.ts'
import { useLocale } from '../composables/useLocale.ts'

/** A method's words in the reader's language, for views outside an open round; the newest version's while it is null. Null until fetched. */
export function useMethodWords(method: () => Method | null = () => null): Readonly<ShallowRef<MethodTexts | null>> {
  const { locale } = useLocale()
  const words = shallowRef<MethodTexts | null>(null)
  const load = async () => {
    const [wanted, of] = [locale.value, method()]
    const loaded = of === null ? await newestWords(wanted) : await of.words(wanted)
    if (wanted === locale.value && of === method()) words.value = loaded
  }
  // Without a network the words stay as they were; the roles then keep the language they had.
  watch([locale, method], () => void load().catch(() => {}), { immediate: true })
  return words
}

async function newestWords(language: Language): Promise<MethodTexts> {
  const { loadTexts, methodVersions } = await import('../../method/versions.ts')
  return loadTexts(methodVersions.at(-1) ?? methodVersions[0], language)
}
