import { tickAttendance } from '../../document/attendance.ts'
import { runView } from '../../document/run.ts'
import { isGathered } from '../../model/attendance.ts'
import type { MeetingId } from '../../model/ids.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

/**
 * Notes that the person of this phone, if it has said who that is, is at the meeting, while the group is gathered.
 * Asked again it changes nothing.
 */
export function tickWhileGathered(round: OpenRound, meeting: MeetingId): void {
  const { document, clock } = round.circle
  const event = runView(document, meeting).get()
  if (event === null || round.own.value === null || !isGathered(event, clock.nowIn(event.base).at)) return
  // Refused in a round that may only be read, which says so itself.
  tickAttendance(document, round.context(meeting), meeting)
}
