import { type ShallowRef, shallowRef, watch } from 'vue'
import type { TextPart, Widened } from '../../i18n/texts.ts'
import { useLocale } from './useLocale.ts'

/** The texts of a later screen in the reader's language; Swedish until the other language has come, or if it can't. */
export function useTextPart<T>(part: TextPart<T>): Readonly<ShallowRef<Widened<T>>> {
  const { locale } = useLocale()
  const swedish = part.sv as Widened<T>
  const texts = shallowRef(swedish)
  watch(
    locale,
    async (wanted) => {
      const found = wanted === 'sv' ? swedish : await part.en().catch(() => swedish)
      if (wanted === locale.value) texts.value = found
    },
    { immediate: true },
  )
  return texts
}
