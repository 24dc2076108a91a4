import { computed, type ComputedRef, inject, type InjectionKey, type Ref } from 'vue'
import { editedPreparation, editedTexts } from '../../method/edition.ts'
import { own } from '../../method/lookup.ts'
import type { MethodTexts, PreparationTexts } from '../../method/texts.ts'
import type { MethodStructure } from '../../method/types.ts'
import type { Edition, EditionLanguage, EditionParts, EditionWords } from '../../model/edition.ts'
import type { Saved } from '../../session/port.ts'
import type { EditionId } from '../../model/ids.ts'

/** The words of the base in one language. */
export interface BaseWords {
  readonly texts: MethodTexts
  readonly preparation: PreparationTexts
}

/** The version that the views below EditionShell change. */
export interface Editing {
  readonly id: EditionId
  readonly edition: ComputedRef<Edition>
  readonly base: MethodStructure
  readonly words: Readonly<Record<EditionLanguage, BaseWords>>
  /** Which language is written in. */
  readonly language: Ref<EditionLanguage>
  readonly saved: ComputedRef<Saved>
  rename(name: string): void
  setWord(way: string, text: string): void
  edit(parts: Partial<EditionParts> & { readonly words?: EditionWords }): void
  /** With a way back. */
  remove(title: string, parts: Partial<EditionParts>): void
  removeAll(): void
  /** A name for something new, which no version has. */
  newName(): string
}

export const editingKey: InjectionKey<Editing> = Symbol('editing')

export function useEditing(): Editing {
  const editing = inject(editingKey)
  if (editing === undefined) throw new Error('this view stands outside EditionShell')
  return editing
}

/** What a reader of the language that is written in would see. */
export function useEdited({ edition, words, language }: Editing) {
  return {
    texts: computed(() => editedTexts(words[language.value].texts, edition.value, language.value)),
    preparation: computed(() => editedPreparation(words[language.value].preparation, edition.value, language.value)),
  }
}

/** One's own words for a place, by language; null where there are none. */
export function ownWord({ words }: Edition, language: EditionLanguage, way: string): string | null {
  return own(words[language], way)
}
