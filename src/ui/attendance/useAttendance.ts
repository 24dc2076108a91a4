import { computed, type ComputedRef } from 'vue'
import { attendanceView } from '../../document/attendance.ts'
import { peopleView } from '../../document/people.ts'
import { type Attendance, attendanceOf } from '../../model/attendance.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

/** Who was at the meetings of the round, as it changes. */
export function useAttendance(round: Pick<OpenRound, 'circle'>): ComputedRef<Attendance> {
  const notes = useLive(attendanceView(round.circle.document))
  const people = useLive(peopleView(round.circle.document))
  return computed(() => attendanceOf(notes.value.list, people.value.byId))
}
