import { type InjectionKey, type ShallowRef, inject, shallowRef } from 'vue'
import { sv } from '../../i18n/sv.ts'
import type { Texts } from '../../i18n/texts.ts'

export const textsKey: InjectionKey<ShallowRef<Texts>> = Symbol('texts')

/** The texts in the reader's language: `const t = useTexts()`, then `{{ t.meeting.next }}`. Swedish outside an app. */
export function useTexts(): Readonly<ShallowRef<Texts>> {
  return inject(textsKey, () => shallowRef<Texts>(sv), true)
}
