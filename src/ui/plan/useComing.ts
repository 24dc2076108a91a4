import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import { runEventsView } from '../../document/run.ts'
import type { Meeting } from '../../model/meeting.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { meetingStates } from '../rounds/meetingStates.ts'

export interface ComingMeetings {
  /** Those that have not been held, in the order of the round; also one that runs. */
  readonly ahead: ComputedRef<readonly Meeting[]>
  /** Those that can still be planned. */
  readonly plannable: ComputedRef<readonly Meeting[]>
}

export function useComing(): ComingMeetings {
  const app = useApp()
  const { circle } = useOpenRound()
  const meetings = useLive(meetingsView(circle.document))
  const events = useLive(runEventsView(circle.document))
  const states = computed(() => meetingStates(meetings.value.list, events.value.list, app.now()))
  const ahead = computed(() => meetings.value.list.filter(({ id }) => states.value.get(id) !== 'past'))
  return { ahead, plannable: computed(() => ahead.value.filter(({ id }) => states.value.get(id) !== 'running')) }
}
