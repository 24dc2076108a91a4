import { computed, type ShallowRef } from 'vue'
import { resultTextsView } from '../../document/resultSheet.ts'
import { parseResultSheet, type ResultSheet, resultSheetChanges, resultSheetContent } from '../../model/resultSheet.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'
import { type Sharing, useSharing } from '../sharing/useSharing.ts'

export interface UsedResultSheet {
  readonly texts: Readonly<ShallowRef<readonly (readonly [section: string, text: string])[]>>
  readonly sharing: Sharing<ResultSheet>
}

/** The result sheet as it stands at home, beside what was shared last. */
export function useResultSheet(): UsedResultSheet {
  const { structure } = useOpenRound()
  const { home } = useOpenHome()
  const texts = useLive(resultTextsView(home.document, structure.resultSheet))
  const draft = computed(() => resultSheetContent(structure.version, texts.value))
  const sharing = useSharing({ subject: 'resultSheet', meeting: null, draft, parse: parseResultSheet, changes: resultSheetChanges })
  return { texts, sharing }
}
