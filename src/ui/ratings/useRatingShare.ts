import { computed, type ComputedRef } from 'vue'
import type { MeetingId } from '../../model/ids.ts'
import { parseRatingContent, ratingChanges, type RatingContent, ratingContent } from '../../model/ratingContent.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { type Sharing, useSharing } from '../sharing/useSharing.ts'
import type { RatedRow } from './useRatings.ts'

/** The rating as it stands beside what was shared last. */
export function useRatingShare(meeting: MeetingId, rows: ComputedRef<readonly RatedRow[]>): Sharing<RatingContent> {
  const { structure } = useOpenRound()
  const draft = computed(() => {
    const ratings = new Map(rows.value.map(({ dimension, rating }) => [dimension, rating]))
    return ratingContent(structure.version, structure.levels, ratings)
  })
  return useSharing({ subject: 'rating', meeting, draft, parse: parseRatingContent, changes: ratingChanges })
}

/** Dimensions that are begun but may not be shared yet. */
export function notReady(rows: readonly RatedRow[], draft: RatingContent): number {
  const begun = rows.filter(({ rating }) => rating.level !== null || rating.views.size > 0).length
  return begun - Object.keys(draft.dimensions).length
}
