import { nextTick, ref, type Ref } from 'vue'
import { addMaterial, editMaterial, materialsView } from '../../document/materials.ts'
import type { SectionPlace } from '../../document/presentations.ts'
import { presentationTexts } from '../../i18n/later/presentation.ts'
import { type Material, type MaterialContent, rebaseMaterial } from '../../model/material.ts'
import type { RuleError } from '../../model/rules.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

/** Why the form was not saved, and at which field; both empty when nothing is wrong. */
interface Refused {
  readonly field: string
  readonly text: string
}

/** Saves what a dialog was filled with, as a new material or over `material`; `done` when it is saved. */
export function useMaterialForm(
  { place, material }: { readonly place: SectionPlace; readonly material: Material | null },
  done: () => void,
) {
  const w = useTextPart(presentationTexts)
  const say = useErrorText()
  const { context } = useOpenRound()
  const { home } = useOpenHome()
  const refused: Ref<Refused> = ref({ field: '', text: '' })

  const tell = async (error: RuleError) => {
    refused.value = explain(error)
    await nextTick()
    document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  }
  const explain = (error: RuleError): Refused => {
    const { needed } = w.value
    if (error.code === 'empty' && error.field === 'label') return { field: 'label', text: needed.label }
    if (error.code === 'missing') return { field: 'women', text: needed.number }
    if (error.code === 'empty' || error.code === 'invalid') {
      const text = { url: needed.url, alt: needed.alt, women: needed.women, men: needed.men }[error.field]
      if (text !== undefined) return { field: error.field, text }
    }
    return { field: '', text: say(error) }
  }
  return {
    refused,
    /** `before`: the content as the form was opened with. What others have changed meanwhile stays. */
    save(content: MaterialContent, before: MaterialContent | null) {
      if (material === null) {
        const added = addMaterial(home.document, context(place.meeting), place, content)
        return added.ok ? done() : void tell(added.error)
      }
      const now = materialsView(home.document).get().byId.get(material.id)?.content
      const rebased = now === undefined || before === null ? content : rebaseMaterial(now, before, content)
      const edited = editMaterial(home.document, material.id, rebased)
      return edited.ok ? done() : void tell(edited.error)
    },
  }
}
