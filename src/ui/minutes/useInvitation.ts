import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import { roundView } from '../../document/round.ts'
import { buildInvitation } from '../../export/invitation.ts'
import type { Paper } from '../../export/paper.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { roundFactsTexts } from '../../i18n/later/roundFacts.ts'
import { planTexts } from '../../i18n/later/plan.ts'
import { dayAt } from '../../model/date.ts'
import { deadlinesOf } from '../../model/deadline.ts'
import { clockTimes } from '../agenda/agendaTimes.ts'
import { useApp } from '../app.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { usePlanWords } from '../plan/usePlanWords.ts'
import { usePracticalLines } from '../plan/usePracticalLines.ts'
import { useRoundFacts } from '../rounds/useRoundFacts.ts'
import { meetingTheme, meetingTitle, meetingWhen } from '../rounds/meetingWords.ts'

/** The invitation in the reader's language, as the plan changes; null while the meeting is not here. Inside PrepareFrame. */
export function useInvitation(open: OpenMeeting): ComputedRef<Paper | null> {
  const { round } = open
  const { document } = round.circle
  const t = useTexts()
  const w = useTextPart(minutesTexts)
  const plan = useTextPart(planTexts)
  const format = useFormat()
  const factWords = useTextPart(roundFactsTexts)
  const roundFacts = useRoundFacts()
  const today = dayAt(useApp().now())
  const planWords = usePlanWords(today, () => null)
  const practical = usePracticalLines()
  const info = useLive(roundView(document))
  const organisations = useLive(organisationsView(document))
  const agenda = computed(() => {
    const [items, startsAt] = [open.items.value, open.meeting.value?.startsAt ?? null]
    const times = clockTimes(items, open.participants.value, startsAt)
    return items.map((item, i) => {
      const long = format.value.minutes(open.minutes(item))
      return w.value.invitedTo(startsAt === null ? null : format.value.time(times[i] ?? ''), open.title(item), long)
    })
  })
  const ready = computed(() => {
    const { meeting } = open
    if (meeting.value === null) return []
    const participants = organisations.value.list.filter(({ kind }) => kind === 'participant').map(({ id }) => id)
    const due = deadlinesOf(meeting.value, round.structure.deadlines, participants, () => null)
    // That the invitation is to be sent is nothing to tell those who have got it.
    return due.filter(({ rule }) => rule.doneWhen !== 'invited').map((each) => plan.value.by(planWords.value.deadline(each), format.value.date(each.date, today)))
  })
  return computed(() => {
    const meeting = open.meeting.value
    if (meeting === null) return null
    const host = meeting.host === null ? null : (organisations.value.byId.get(meeting.host)?.name ?? null)
    const { theme: about } = roundFacts.value
    const facts = [w.value.round(info.value.name), about && factWords.value.themeOfRound(about), meetingWhen(meeting, format.value, today) ?? plan.value.noDate, meeting.place || plan.value.noPlace, host && plan.value.hostIs(host), ...practical.value.roles(open.id), ...practical.value.ways(open.id)]
    return buildInvitation(
      {
        title: w.value.invitation(meetingTitle(meeting, round.words.value, t.value.meeting.unnamedMeeting)),
        theme: meetingTheme(meeting, round.words.value),
        facts: facts.flatMap((fact) => fact || []),
        agenda: agenda.value,
        ready: ready.value,
        needs: w.value.needsText(host ?? ''),
      },
      { ...w.value, ready: w.value.toBeReady },
    )
  })
}
