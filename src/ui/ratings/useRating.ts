import { computed, type ComputedRef } from 'vue'
import { peopleView } from '../../document/people.ts'
import { type RatingPlace, ratingView } from '../../document/ratings.ts'
import { type Rating, viewsByPerson } from '../../model/rating.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

/** One dimension's rating at home, with one view a person: who they are stands in the round. */
export function useRating(place: RatingPlace): ComputedRef<Rating> {
  const people = useLive(peopleView(useOpenRound().circle.document))
  const rating = useLive(ratingView(useOpenHome().home.document, place))
  return computed(() => ({ ...rating.value, views: viewsByPerson(people.value.byId, rating.value.views) }))
}
