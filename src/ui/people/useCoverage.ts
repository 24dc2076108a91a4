import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import { runEventsView } from '../../document/run.ts'
import { coverageOf, type RoleCoverage } from '../../model/coverage.ts'
import type { MeetingId, OrganisationId } from '../../model/ids.ts'
import { useApp } from '../app.ts'
import { useAttendance } from '../attendance/useAttendance.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTexts } from '../composables/useTexts.ts'
import { meetingStates } from '../rounds/meetingStates.ts'
import { meetingNamed, meetingTitle } from '../rounds/meetingWords.ts'

export interface CoveredMeeting {
  readonly id: MeetingId
  readonly title: string
  /** As it is named in a sentence. */
  readonly named: string
  readonly running: boolean
}

export interface RoundCoverage {
  /** Those that have begun and where somebody was noted, in the order of the round. */
  readonly meetings: readonly CoveredMeeting[]
  readonly roles: ReadonlyMap<OrganisationId, readonly RoleCoverage[]>
}

/** Whether the roles of the organisations were at the meetings that have begun, as it changes. */
export function useCoverage(): ComputedRef<RoundCoverage> {
  const t = useTexts()
  const app = useApp()
  const round = useOpenRound()
  const { document } = round.circle
  const meetings = useLive(meetingsView(document))
  const events = useLive(runEventsView(document))
  const people = useLive(peopleView(document))
  const organisations = useLive(organisationsView(document))
  const attendance = useAttendance(round)
  return computed(() => {
    const states = meetingStates(meetings.value.list, events.value.list, app.now())
    const isRunning = (id: MeetingId) => states.get(id) === 'running'
    const begun = meetings.value.list.filter(({ id }) => isRunning(id) || states.get(id) === 'past')
    const coverage = coverageOf({
      roles: round.structure.requiredRoles,
      organisations: organisations.value.list,
      people: people.value.byId,
      meetings: begun.map(({ id }) => ({ id, ended: !isRunning(id) })),
      attendance: attendance.value,
    })
    const covered = begun.filter(({ id }) => coverage.meetings.includes(id))
    const words = [round.words.value, t.value.round.ownMeeting] as const
    return {
      meetings: covered.map((meeting) => ({
        id: meeting.id,
        title: meetingTitle(meeting, ...words),
        named: meetingNamed(meeting, ...words),
        running: isRunning(meeting.id),
      })),
      roles: coverage.organisations,
    }
  })
}
