import { computed, type ComputedRef } from 'vue'
import { type IsShared, presentationsShared } from '../../model/deadline.ts'
import { useRevisions } from '../sharing/useRevisions.ts'

/** Whether an organisation has shared its presentation for a meeting. */
export function useIsShared(): ComputedRef<IsShared> {
  const revisions = useRevisions()
  return computed(() => presentationsShared(revisions.value))
}
