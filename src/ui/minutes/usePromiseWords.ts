import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import type { MinutesWords } from '../../export/minutes.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { type Commitment, isClosed } from '../../model/commitment.ts'
import { dayAt } from '../../model/date.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

/** How the minutes tell of a promise, and of what became of one. */
export function usePromiseWords({ meeting, round }: OpenMeeting): ComputedRef<Pick<MinutesWords, 'what' | 'promised' | 'became'>> {
  const t = useTexts()
  const w = useTextPart(minutesTexts)
  const format = useFormat()
  const names = useNames(round)
  const organisations = useLive(organisationsView(round.circle.document))
  const day = (date: string) => format.value.date(date, meeting.value?.date ?? '')
  const organisationOf = ({ organisation }: Commitment) => (organisation === null ? undefined : organisations.value.byId.get(organisation)?.name)
  const promised = ({ owner, due }: Commitment, organisation?: string) =>
    w.value.promised([names.value.name(owner), organisation].filter(Boolean).join(', '), due === null ? w.value.noDue : day(due))
  /** With its day where that is known: what is written may be younger than the meeting. */
  const state = (commitment: Commitment) => {
    const word = round.words.value.statuses[commitment.status]
    if (!isClosed(commitment)) return w.value.open(word)
    return commitment.closedAt === null ? w.value.state(word) : w.value.closed(word, day(dayAt(commitment.closedAt)))
  }
  return computed(() => ({
    what: ({ what }) => what.trim() || t.value.common.unnamed,
    promised: (commitment) => promised(commitment, organisationOf(commitment)),
    became(commitment) {
      const { prediction, outcome, progress, decision, lesson } = commitment
      const { progress: steps, decisions } = round.words.value
      const said = (text: string | null, line: (words: string) => string) => (text === null || text.trim() === '' ? [] : [line(text.trim())])
      return [
        promised(commitment),
        ...said(prediction, w.value.prediction),
        ...said(outcome, w.value.became),
        state(commitment),
        ...said(progress && steps[progress], w.value.progress),
        ...said(decision && decisions[decision], w.value.decided),
        ...said(lesson, w.value.learnt),
      ]
    },
  }))
}
