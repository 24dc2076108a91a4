import { computed, type ComputedRef } from 'vue'
import { sheetSections } from '../../method/resultSheets.ts'
import { parseResultSheet, presentationChanges, type PresentationContent, presentationContent, type PresentedSection } from '../../model/presentation.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useSectionsOf } from '../presentations/useSections.ts'
import { type Sharing, useSharing } from '../sharing/useSharing.ts'

export interface UsedSheet {
  /** All of them, in the method's order. */
  readonly sections: ComputedRef<readonly PresentedSection[]>
  readonly sharing: Sharing<PresentationContent>
}

/** The result sheet in the making, beside what was shared of it last. */
export function useResultSheet(): UsedSheet {
  const { structure } = useOpenRound()
  const sections = useSectionsOf(null, sheetSections(structure.version))
  const draft = computed(() => presentationContent(structure.version, sections.value))
  const sharing = useSharing({ subject: 'resultSheet', meeting: null, draft, parse: parseResultSheet, changes: presentationChanges })
  return { sections, sharing }
}
