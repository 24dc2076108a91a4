import { computed, type ComputedRef, inject, type InjectionKey } from 'vue'
import { type HomeTeam, homeTeamView } from '../../document/homeTeam.ts'
import { organisationsView } from '../../document/organisations.ts'
import type { LiveView } from '../../document/view.ts'
import type { OpenCircle } from '../../session/port.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** The home that the views below HomeFrame are about. */
export const openHomeKey: InjectionKey<OpenCircle> = Symbol('openHome')

export interface OpenHome {
  readonly home: OpenCircle
  readonly team: Readonly<ComputedRef<HomeTeam | null>>
  /** The organisation's name. */
  readonly name: ComputedRef<string>
}

export function useOpenHome(): OpenHome {
  const home = inject(openHomeKey)
  if (home === undefined) throw new Error('this view stands outside HomeFrame')
  const team = useLive(homeTeamView(home.document))
  const organisations = useLive(organisationsView(useOpenRound().circle.document))
  const name = computed(() => (team.value && organisations.value.byId.get(team.value.organisation)?.name) ?? '')
  return { home, team: computed(() => team.value), name }
}

const none: LiveView<readonly OpenCircle[]> = { get: () => [], subscribe: () => () => undefined }
const zero: LiveView<number> = { get: () => 0, subscribe: () => () => undefined }

/** The homes of this device that stand open, and how many are on their way; `ready` false until they are looked for. */
export function useHomeList() {
  const round = useOpenRound()
  const open = useLive(() => round.homes.value?.open ?? none)
  const awaited = useLive(() => round.homes.value?.awaited ?? zero)
  return { open, awaited, ready: computed(() => round.homes.value !== null) }
}
