import { reactive } from 'vue'

const begun = new Map<string, object>()

/**
 * What has been begun in a form that is saved by a press, under what it is about: it is there again when the form is opened
 * anew, as a page may be turned, or a meeting go on, while somebody writes. For as long as the tab lives, told to nobody.
 */
export function useBegun<D extends object>(about: string, empty: D): { readonly draft: D; forget(): void } {
  const draft = (begun.get(about) ?? reactive({ ...empty })) as D
  begun.set(about, draft)
  return { draft, forget: () => void begun.delete(about) }
}
