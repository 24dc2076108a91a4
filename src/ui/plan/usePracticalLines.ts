import { computed, type ComputedRef } from 'vue'
import { fullMeetingsView } from '../../document/meetingPractical.ts'
import { planTexts } from '../../i18n/later/plan.ts'
import type { MeetingId } from '../../model/ids.ts'
import { type MeetingPractical, nothingPractical } from '../../model/meetingPractical.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'

export interface PracticalLines {
  practical(meeting: MeetingId): MeetingPractical
  /** Who leads and who takes notes, a line each. */
  roles(meeting: MeetingId): readonly string[]
  /** What the place is like: a line, or none. */
  place(meeting: MeetingId): readonly string[]
  /** How to take part from elsewhere and what the place is like, a line each. */
  ways(meeting: MeetingId): readonly string[]
}

/** What one has to know to come to a meeting, as lines of a document; what is not said has none. */
export function usePracticalLines(): ComputedRef<PracticalLines> {
  const w = useTextPart(planTexts)
  const round = useOpenRound()
  const names = useNames(round)
  const meetings = useLive(fullMeetingsView(round.circle.document))
  return computed(() => {
    const practical = (id: MeetingId) => meetings.value.byId.get(id) ?? nothingPractical
    const { chairIs, noteTakerIs, linkIs, accessIs } = w.value
    const place = (id: MeetingId) => [practical(id).access].filter((access) => access !== '').map(accessIs)
    return {
      practical,
      place,
      roles(id) {
        const { chair, noteTaker } = practical(id)
        return [...(chair === null ? [] : [chairIs(names.value.name(chair))]), ...(noteTaker === null ? [] : [noteTakerIs(names.value.name(noteTaker))])]
      },
      ways(id) {
        const { link } = practical(id)
        return [...(link === '' ? [] : [linkIs(link)]), ...place(id)]
      },
    }
  })
}
