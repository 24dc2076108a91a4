import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import type { Organisation } from '../../model/round.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { type SharedPresentation, useSharedPresentations } from '../presentations/useSharedPresentations.ts'

export interface OrganisationSheet {
  readonly organisation: Organisation
  /** Null where it is not shared. */
  readonly sheet: SharedPresentation | null
}

/** The organisations' result sheets in the order of the round: of those that take part, and of any that has shared one. */
export function useSharedSheets(): ComputedRef<readonly OrganisationSheet[]> {
  const organisations = useLive(organisationsView(useOpenRound().circle.document))
  const shared = useSharedPresentations('resultSheet')
  return computed(() => {
    const { byId, list } = organisations.value
    // Those that have left come last.
    const all = [...list, ...[...byId.values()].filter(({ deleted }) => deleted)]
    return all.flatMap((organisation) => {
      const sheet = shared.value.find(({ revision }) => revision.organisation === organisation.id) ?? null
      const isAsked = !organisation.deleted && organisation.kind === 'participant'
      return sheet !== null || isAsked ? [{ organisation, sheet }] : []
    })
  })
}
