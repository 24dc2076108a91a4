import { computed, type ComputedRef } from 'vue'
import { obstacleWords } from '../../i18n/later/obstacles.ts'
import type { PersonId } from '../../model/ids.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

/** That the one who is asked has no phone in the home, so that nobody waits for an answer in vain; undefined when they have. */
export function useNotAtHome(sponsor: () => PersonId | null): ComputedRef<string | undefined> {
  const w = useTextPart(obstacleWords)
  const names = useNames(useOpenRound())
  const { team } = useOpenHome()
  return computed(() => {
    const asked = names.value.person(sponsor())
    if (asked === null) return undefined
    const isHere = team.value?.members.some((id) => names.value.person(id)?.id === asked.id) ?? false
    return isHere ? undefined : w.value.notAtHome(asked.name)
  })
}
