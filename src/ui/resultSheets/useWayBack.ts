import { computed, type ComputedRef } from 'vue'
import { type RouteLocationRaw, useRoute } from 'vue-router'
import { type MeetingId, parseId } from '../../model/ids.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTexts } from '../composables/useTexts.ts'

export interface WayBack {
  readonly to: RouteLocationRaw
  readonly text: string
}

/** To the meeting that one came from (`?from=`), or else to what the page stands under. */
export function useWayBack(under: () => WayBack): ComputedRef<WayBack> {
  const t = useTexts()
  const route = useRoute()
  const { circle } = useOpenRound()
  return computed(() => {
    const meeting = parseId<MeetingId>(route.query['from'])
    return meeting === null ? under() : { to: { name: 'meeting', params: { circle: circle.id, meeting } }, text: t.value.round.meeting }
  })
}

/** For the address of a page that leads on: it is to lead back to the same meeting. */
export function useCameFrom(): () => MeetingId | undefined {
  const route = useRoute()
  return () => parseId<MeetingId>(route.query['from']) ?? undefined
}
