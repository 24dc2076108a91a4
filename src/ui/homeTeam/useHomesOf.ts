import { computed, type ComputedRef, onMounted } from 'vue'
import { homeTeamView } from '../../document/homeTeam.ts'
import { allOf } from '../../document/view.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { OpenCircle } from '../../session/port.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useHomeList } from './useOpenHome.ts'

/** The homes of an organisation that this phone is in: two teams of one may not have become one yet, and most phones are in none. */
export function useHomesOf(organisation: () => OrganisationId | null): ComputedRef<readonly OpenCircle[]> {
  const { lookForHomes } = useOpenRound()
  const { open } = useHomeList()
  const teams = useLive(() => allOf(open.value.map(({ document }) => homeTeamView(document))))
  // Without what they need (no network, an old browser) there are none here, as for everybody else.
  onMounted(() => lookForHomes().catch(() => undefined))
  return computed(() => open.value.filter((_, i) => teams.value[i]?.organisation === organisation()))
}
