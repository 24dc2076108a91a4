import { inject, type InjectionKey, type ShallowRef } from 'vue'
import type { PreparationTexts } from '../../method/texts.ts'

export const preparationKey: InjectionKey<Readonly<ShallowRef<PreparationTexts>>> = Symbol('preparation')

/** The method's words for what is prepared and compared, in the reader's language: inside PrepareFrame. */
export function usePreparation(): Readonly<ShallowRef<PreparationTexts>> {
  const words = inject(preparationKey)
  if (words === undefined) throw new Error('this view stands outside PrepareFrame')
  return words
}
