import { computed, type ComputedRef } from 'vue'
import type { OrganisationId } from '../../model/ids.ts'
import { useRevisions } from '../sharing/useRevisions.ts'

/** The organisations that have shared a genuine result sheet. */
export function useSheetOwners(): ComputedRef<ReadonlySet<OrganisationId>> {
  const revisions = useRevisions()
  return computed(() => {
    const sheets = revisions.value.filter(({ revision, number }) => number !== null && revision.subject === 'resultSheet')
    return new Set(sheets.map(({ revision }) => revision.organisation))
  })
}
