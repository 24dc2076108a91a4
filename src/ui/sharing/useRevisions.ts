import { computed, type ComputedRef } from 'vue'
import type { Revision } from '../../model/revision.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { checkedRevisions, type SharedRevision } from './checkedRevisions.ts'

export type { SharedRevision }

/** The newest genuine one of a thing; null while there is none. */
export function newestOf(
  revisions: readonly SharedRevision[],
  { organisation, subject, meeting }: Pick<Revision, 'subject' | 'meeting'> & { readonly organisation: Revision['organisation'] | null },
): SharedRevision | null {
  const found = revisions.filter(
    ({ revision, number }) =>
      number !== null && revision.subject === subject && revision.meeting === meeting && revision.organisation === organisation,
  )
  return found.at(-1) ?? null
}

/** What has been shared in the round, the oldest first, with what is known of its origin. */
export function useRevisions(): ComputedRef<readonly SharedRevision[]> {
  const revisions = useLive(checkedRevisions(useApp().subtle, useOpenRound().circle))
  return computed(() => revisions.value)
}
