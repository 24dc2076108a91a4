import { computed, type ComputedRef } from 'vue'
import { type LocationQueryRaw, type RouteLocationRaw, useRoute } from 'vue-router'
import { type MeetingId, parseId } from '../../model/ids.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTexts } from '../composables/useTexts.ts'

export interface FromMeeting {
  /** The meeting that one came from (`?from=`): what is planned now was planned at it. */
  readonly meeting: MeetingId | null
  readonly query: LocationQueryRaw
  readonly back: { readonly to: RouteLocationRaw; readonly text: string }
}

export function useFromMeeting(): ComputedRef<FromMeeting> {
  const t = useTexts()
  const route = useRoute()
  const { circle } = useOpenRound()
  return computed(() => {
    const meeting = parseId<MeetingId>(route.query['from'])
    if (meeting === null) return { meeting, query: {}, back: { to: { name: 'round', params: { circle: circle.id } }, text: t.value.round.title } }
    return { meeting, query: { from: meeting }, back: { to: { name: 'meeting', params: { circle: circle.id, meeting } }, text: t.value.round.meeting } }
  })
}
