import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import type { RatingPlace } from '../../document/ratings.ts'
import type { MeetingId, PersonId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import { isOnScale, type Rating, ratingState, spreadOf } from '../../model/rating.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useRating } from './useRating.ts'

/** Where one dimension stands for the one who looks: what is to be done next, or that it is done. */
export type DimensionState = 'answerFirst' | 'unrated' | 'evidenceMissing' | 'rated'

export interface RatedRow {
  readonly dimension: string
  readonly rating: Rating
  readonly state: DimensionState
  /** Those who have answered see it differently, and no joint level has been set yet. */
  readonly apart: boolean
}

/** The meetings of the round that organisations rate themselves before. */
export function useRatedMeetings(): ComputedRef<readonly Meeting[]> {
  const { circle, structure } = useOpenRound()
  const meetings = useLive(meetingsView(circle.document))
  return computed(() => meetings.value.list.filter(({ kind }) => structure.ratedBefore.includes(kind)))
}

/** Every dimension's rating before a meeting, in the method's order. */
export function useRatings(meeting: MeetingId): ComputedRef<readonly RatedRow[]> {
  const { structure, own: person } = useOpenRound()
  const ratings = structure.dimensions.map((dimension) => {
    const place: RatingPlace = { meeting, dimension }
    return { dimension, rating: useRating(place) }
  })
  return computed(() =>
    ratings.map(({ dimension, rating: { value: rating } }) => {
      const state = stateFor(structure.levels, rating, person.value)
      const apart = state !== 'answerFirst' && rating.level === null && spreadOf(structure.levels, rating.views.values()).apart !== null
      return { dimension, rating, state, apart }
    }),
  )
}

/** Who has not answered, on this scale, is asked to before the joint level is shown. */
function stateFor(levels: readonly string[], rating: Rating, person: PersonId | null): DimensionState {
  if (person !== null && !isOnScale(levels, rating.views.get(person) ?? '')) return 'answerFirst'
  return ratingState(levels, rating)
}
