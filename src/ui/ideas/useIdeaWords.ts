import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import { compareTexts } from '../../i18n/later/compare.ts'
import { revisionsView } from '../../document/revisions.ts'
import { dimensionTitle, presentedTitle } from '../../method/preparedWords.ts'
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
  const { document } = useOpenRound().circle
  const organisations = useLive(organisationsView(document))
  const revisions = useLive(revisionsView(document))
  const nameOf = (id: OrganisationId | null) => (id && organisations.value.byId.get(id)?.name) ?? ''
  const revisionOf = ({ from }: Idea) => revisions.value.list.find(({ id }) => from.some((reference) => reference.id === id))
  /** The dimension, or the section of what was shared; null for the whole of it. */
  const aboutOf = (idea: Idea) => {
    const { dimension, from } = idea
    if (dimension !== null) return dimensionTitle(words.value, dimension)
    const section = from.find(({ kind }) => kind === 'section')?.id
    const subject = revisionOf(idea)?.subject
    return section === undefined || subject === undefined ? null : presentedTitle(words.value, subject, section)
  }
  return computed(() => ({
    from(idea) {
      const [name, about] = [nameOf(lenderOf(idea.from, () => null)), aboutOf(idea)]
      if (name === '' && about !== null) return w.value.aboutDimension(about, nameOf(revisionOf(idea)?.organisation ?? null))
      if (name === '') return ''
      return about === null ? w.value.from(name) : w.value.fromAbout(name, about)
    },
    by: (idea) => nameOf(idea.organisation),
    choice: (idea) => (idea.choice === null ? w.value.undecided : w.value.choices[idea.choice]),
  }))
}
