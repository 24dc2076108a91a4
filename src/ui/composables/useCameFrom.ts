import { computed, type ComputedRef } from 'vue'
import { type LocationQueryRaw, type RouteLocationRaw, useRoute } from 'vue-router'
import { type MeetingId, parseId } from '../../model/ids.ts'
import { useOpenRound } from './useOpenRound.ts'
import { useTexts } from './useTexts.ts'

export interface WayBack {
  readonly to: RouteLocationRaw
  readonly text: string
}

export interface CameFrom {
  /** The meeting that one came from (`?from=`): what is written now belongs to it. */
  readonly meeting: MeetingId | null
  /** For the address of a page that leads on: it is to lead back to the same meeting. */
  readonly query: LocationQueryRaw
  /** To that meeting, or else to what the page stands under: the round, when nothing else is said. */
  readonly back: WayBack
}

export function useCameFrom(under?: () => WayBack): ComputedRef<CameFrom> {
  const t = useTexts()
  const route = useRoute()
  const { circle } = useOpenRound()
  const round = (): WayBack => ({ to: { name: 'round', params: { circle: circle.id } }, text: t.value.round.title })
  return computed(() => {
    const meeting = parseId<MeetingId>(route.query['from'])
    if (meeting === null) return { meeting, query: {}, back: (under ?? round)() }
    return { meeting, query: { from: meeting }, back: { to: { name: 'meeting', params: { circle: circle.id, meeting } }, text: t.value.round.meeting } }
  })
}
