import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import { runEventsView } from '../../document/run.ts'
import type { Meeting } from '../../model/meeting.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { currentMeeting } from '../rounds/meetingStates.ts'

/** The meetings, and the one that a mentor has to do with now: it runs or comes next, or was the last. */
export function useMentorMeeting(): ComputedRef<{ readonly all: readonly Meeting[]; readonly now: Meeting | null }> {
  const app = useApp()
  const { circle } = useOpenRound()
  const meetings = useLive(meetingsView(circle.document))
  const events = useLive(runEventsView(circle.document))
  return computed(() => {
    const all = meetings.value.list
    return { all, now: currentMeeting(all, events.value.list, app.now())?.meeting ?? all.at(-1) ?? null }
  })
}
