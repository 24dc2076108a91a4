import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import { dayAt } from '../../model/date.ts'
import { type PrerequisiteState, prerequisiteState } from '../../model/prerequisite.ts'
import { gapsIn, parsePrerequisitesContent, type SharedPrerequisite } from '../../model/prerequisitesContent.ts'
import type { Organisation } from '../../model/round.ts'
import { useApp } from '../app.ts'
import { newestOf, useRevisions } from '../sharing/useRevisions.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

export interface PreparedOrganisation {
  readonly organisation: Organisation
  readonly profile: boolean
  readonly prerequisites: boolean
  /** What it has said is not in place, in the order of the checklist. */
  readonly gaps: readonly { readonly item: string; readonly gap: SharedPrerequisite; readonly state: PrerequisiteState }[]
}

/** How far each organisation has prepared itself, by what it has shared and nothing else. */
export function usePrepared(): ComputedRef<readonly PreparedOrganisation[]> {
  const { circle } = useOpenRound()
  const organisations = useLive(organisationsView(circle.document))
  const revisions = useRevisions()
  const today = dayAt(useApp().now())
  return computed(() =>
    organisations.value.list.flatMap((organisation) => {
      const of = (subject: 'profile' | 'prerequisites') =>
        newestOf(revisions.value, { organisation: organisation.id, subject, meeting: null })
      const prerequisites = of('prerequisites')
      const content = prerequisites && parsePrerequisitesContent(prerequisites.revision.content)
      const gaps = content === null ? [] : gapsIn(content).map((each) => ({ ...each, state: prerequisiteState(each.gap, today) }))
      const profile = of('profile') !== null
      // The mentor is not asked for it, but may show the way.
      if (organisation.kind === 'mentor' && !profile && prerequisites === null) return []
      return [{ organisation, profile, prerequisites: prerequisites !== null, gaps }]
    }),
  )
}
