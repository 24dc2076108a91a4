import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { meetingsView } from '../../document/meetings.ts'
import { runEventsView } from '../../document/run.ts'
import type { Commitment } from '../../model/commitment.ts'
import { followUpSpan, toFollowUp } from '../../model/followUp.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

/** What is followed up at the meeting, as it changes. */
export function useFollowUp({ id, round }: OpenMeeting): ComputedRef<readonly Commitment[]> {
  const { document } = round.circle
  const commitments = useLive(commitmentsView(document))
  const meetings = useLive(meetingsView(document))
  const events = useLive(runEventsView(document))
  const span = computed(() => followUpSpan(meetings.value.list, events.value.list, id))
  return computed(() => toFollowUp(commitments.value.list, meetings.value.list, id, span.value))
}
