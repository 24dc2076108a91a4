import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { meetingsView } from '../../document/meetings.ts'
import { runEventsView } from '../../document/run.ts'
import type { Commitment } from '../../model/commitment.ts'
import { toFollowUp } from '../../model/followUp.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

/** What is followed up at the meeting, as it changes. */
export function useFollowUp({ id, round }: OpenMeeting): ComputedRef<readonly Commitment[]> {
  const { document } = round.circle
  const commitments = useLive(commitmentsView(document))
  const meetings = useLive(meetingsView(document))
  const events = useLive(runEventsView(document))
  /** When the clock of an earlier meeting was touched last. */
  const since = computed(() => {
    const order = meetings.value.list.map((meeting) => meeting.id)
    const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(id))))
    return events.value.list.reduce((last, event) => (earlier.has(event.meeting) ? Math.max(last, event.at) : last), 0)
  })
  return computed(() => toFollowUp(commitments.value.list, meetings.value.list, id, since.value))
}
