import { computed, type ComputedRef } from 'vue'
import { prerequisiteView } from '../../document/prerequisites.ts'
import type { Prerequisite } from '../../model/prerequisite.ts'
import {
  parsePrerequisitesContent, prerequisiteChanges, type PrerequisitesContent, prerequisitesContent,
} from '../../model/prerequisitesContent.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'
import { type Sharing, useSharing } from '../sharing/useSharing.ts'

export interface UsedPrerequisites {
  /** By item, in the method's order. */
  readonly items: ComputedRef<ReadonlyMap<string, Prerequisite>>
  readonly sharing: Sharing<PrerequisitesContent>
}

/** The checklist as it stands at home, beside what was shared last. */
export function usePrerequisites(): UsedPrerequisites {
  const { structure } = useOpenRound()
  const { home } = useOpenHome()
  const views = structure.prerequisites.map((item) => [item, useLive(prerequisiteView(home.document, item))] as const)
  const items = computed(() => new Map(views.map(([item, { value }]) => [item, value])))
  const draft = computed(() => prerequisitesContent(structure.version, items.value))
  const sharing = useSharing({
    subject: 'prerequisites',
    meeting: null,
    draft,
    parse: parsePrerequisitesContent,
    changes: prerequisiteChanges,
  })
  return { items, sharing }
}
