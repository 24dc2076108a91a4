import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import { compareTexts } from '../../i18n/later/compare.ts'
import { dimensionTitle } from '../../method/preparedWords.ts'
import type { Idea } from '../../model/idea.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { lenderOf } from '../../model/lender.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { usePreparation } from '../homeTeam/usePreparation.ts'

export interface IdeaWords {
  /** From whom, and about what; empty when the idea does not say. */
  from(idea: Idea): string
  /** Who takes it home. */
  by(idea: Idea): string
  choice(idea: Idea): string
}

/** What is said of an idea, in the reader's language. */
export function useIdeaWords(): ComputedRef<IdeaWords> {
  const w = useTextPart(compareTexts)
  const words = usePreparation()
  const organisations = useLive(organisationsView(useOpenRound().circle.document))
  const nameOf = (id: OrganisationId | null) => (id && organisations.value.byId.get(id)?.name) ?? ''
  return computed(() => ({
    from(idea) {
      const name = nameOf(lenderOf(idea.from, () => null))
      if (name === '') return ''
      return idea.dimension === null ? w.value.from(name) : w.value.fromAbout(name, dimensionTitle(words.value, idea.dimension))
    },
    by: (idea) => nameOf(idea.organisation),
    choice: (idea) => (idea.choice === null ? w.value.undecided : w.value.choices[idea.choice]),
  }))
}
