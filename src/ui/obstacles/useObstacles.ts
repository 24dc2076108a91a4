import { computed, type ComputedRef } from 'vue'
import { obstaclesView } from '../../document/obstacles.ts'
import { type ObstacleParts, partObstacles } from '../../model/obstacle.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

/** The home's obstacles, parted by whom they wait for: the reader, somebody else, nobody any more. */
export function useObstacles(): ComputedRef<ObstacleParts> {
  const round = useOpenRound()
  const obstacles = useLive(obstaclesView(useOpenHome().home.document))
  const names = useNames(round)
  return computed(() => {
    // Two records may have turned out to be one person.
    const reader = names.value.person(round.own.value)?.id ?? null
    return partObstacles(obstacles.value.list, (sponsor) => reader !== null && names.value.person(sponsor)?.id === reader)
  })
}
