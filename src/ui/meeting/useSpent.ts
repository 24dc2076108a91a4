import { computed, type ComputedRef } from 'vue'
import { runEventsView } from '../../document/run.ts'
import type { AgendaItemId } from '../../model/ids.ts'
import { tookOn } from '../../model/run.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenMeeting } from './useMeeting.ts'

/** Whole minutes that each item of the meeting has taken; at least one of what was held at all. */
export function useSpent({ id, round, items }: OpenMeeting): ComputedRef<ReadonlyMap<AgendaItemId, number>> {
  const all = useLive(runEventsView(round.circle.document))
  const { clock } = round.circle
  return computed(() => {
    const events = all.value.list.filter(({ meeting }) => meeting === id)
    const held = items.value.filter((item) => events.some((event) => event.item === item.id))
    const minutesOn = (item: AgendaItemId) => tookOn(events, item, (base) => clock.nowIn(base).at) / 60_000
    return new Map(held.map((item) => [item.id, Math.max(1, Math.round(minutesOn(item.id)))]))
  })
}
