import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import { runEventsView } from '../../document/run.ts'
import type { MeetingId } from '../../model/ids.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { currentMeeting } from '../rounds/meetingStates.ts'

/** The meeting that goes on now: what is done belongs to it, on whichever screen. Null between meetings. */
export function useRunningMeeting(): ComputedRef<MeetingId | null> {
  const app = useApp()
  const { circle } = useOpenRound()
  const meetings = useLive(meetingsView(circle.document))
  const events = useLive(runEventsView(circle.document))
  return computed(() => {
    const current = currentMeeting(meetings.value.list, events.value.list, app.now())
    return current?.state === 'running' ? current.meeting.id : null
  })
}
