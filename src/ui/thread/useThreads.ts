import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { ideasView } from '../../document/ideas.ts'
import { authorsOrganisation, reflectionsView } from '../../document/reflections.ts'
import { type Thread, threadsOf } from '../../model/thread.ts'
import { useCalm } from '../composables/useCalm.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

/** The threads of the round, as they change. */
export function useThreads({ circle: { document } }: Pick<OpenRound, 'circle'>): ComputedRef<readonly Thread[]> {
  const ideas = useLive(ideasView(document))
  const commitments = useLive(commitmentsView(document))
  const reflections = useCalm(reflectionsView(document))
  return computed(() => {
    // Whose way of working it was may follow from who wrote a note.
    void reflections.value
    return threadsOf(ideas.value.list, commitments.value.list, authorsOrganisation(document))
  })
}
