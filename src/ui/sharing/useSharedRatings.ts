import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { parseRatingContent, type RatingContent } from '../../model/ratingContent.ts'
import { newestOf, useRevisions } from './useRevisions.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** Tells an organisation's ratings in the order of the meetings, the newest version of each. */
export function useSharedRatings(): ComputedRef<(organisation: OrganisationId) => readonly RatingContent[]> {
  const revisions = useRevisions()
  const meetings = useLive(meetingsView(useOpenRound().circle.document))
  return computed(() => (organisation) =>
    meetings.value.list.flatMap(({ id: meeting }) => {
      const newest = newestOf(revisions.value, { organisation, subject: 'rating', meeting })
      const content = newest === null ? null : parseRatingContent(newest.revision.content)
      return content === null ? [] : [content]
    }),
  )
}
