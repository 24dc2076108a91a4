import { computed, type ComputedRef, onMounted } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { allOf } from '../../document/view.ts'
import { ideasView } from '../../document/ideas.ts'
import { pdsaTestsView } from '../../document/pdsaTests.ts'
import { spreadsView } from '../../document/spreads.ts'
import { authorsOrganisation, reflectionsView } from '../../document/reflections.ts'
import { type Thread, threadsOf } from '../../model/thread.ts'
import { useCalm } from '../composables/useCalm.ts'
import { useLive } from '../composables/useLive.ts'
import { useHomeList } from '../homeTeam/useOpenHome.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

/** The threads of the round, as they change, with the tests of the home teams that this phone is in. */
export function useThreads({ circle: { document }, lookForHomes }: OpenRound): ComputedRef<readonly Thread[]> {
  const ideas = useLive(ideasView(document))
  const commitments = useLive(commitmentsView(document))
  const spreads = useLive(spreadsView(document))
  const reflections = useCalm(reflectionsView(document))
  const { open } = useHomeList()
  const tests = useLive(() => allOf(open.value.map((home) => pdsaTestsView(home.document))))
  // Without what they need (no network, an old browser) the thread is told without its tests.
  onMounted(() => lookForHomes().catch(() => undefined))
  return computed(() => {
    // Whose way of working it was may follow from who wrote a note.
    void reflections.value
    const beads = { ideas: ideas.value.list, commitments: commitments.value.list, tests: tests.value.flatMap(({ list }) => list), spreads: spreads.value.list }
    return threadsOf(beads, authorsOrganisation(document))
  })
}
