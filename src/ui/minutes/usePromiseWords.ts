import { computed, type ComputedRef } from 'vue'
import { fullCommitmentsView } from '../../document/commitmentMore.ts'
import { organisationsView } from '../../document/organisations.ts'
import type { MinutesWords } from '../../export/minutes.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { type Commitment, isClosed } from '../../model/commitment.ts'
import { nothingMore } from '../../model/commitmentMore.ts'
import { dayAt } from '../../model/date.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

/** How the minutes tell of a promise, and of what became of one. */
export function usePromiseWords({ meeting, round }: OpenMeeting): ComputedRef<Pick<MinutesWords, 'what' | 'promised' | 'more' | 'became'>> {
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
  const commitments = useLive(fullCommitmentsView(round.circle.document))
  const said = (text: string | null, line: (words: string) => string) => (text === null || text.trim() === '' ? [] : [line(text.trim())])
  const fullOf = ({ id }: Commitment) => commitments.value.byId.get(id) ?? nothingMore
  const more = (commitment: Commitment) => {
    const { firstStepDate, smallStart, measure, sponsor, help } = fullOf(commitment)
    const [step, by] = [commitment.firstStep.trim(), firstStepDate === null ? '' : day(firstStepDate)]
    return [
      ...(step === '' && by === '' ? [] : [w.value.firstStep(step, by)]),
      ...said(smallStart, w.value.smallStart),
      ...said(measure, w.value.measure),
      ...said(sponsor && names.value.name(sponsor), w.value.sponsor),
      ...said(help, w.value.help),
    ]
  }
  return computed(() => ({
    what: ({ what }) => what.trim() || t.value.common.unnamed,
    more,
    promised: (commitment) => promised(commitment, organisationOf(commitment)),
    became(commitment) {
      const { prediction, outcome, progress, decision, lesson } = commitment
      const { progress: steps, decisions } = round.words.value
      return [
        promised(commitment),
        ...said(prediction, w.value.prediction),
        ...more(commitment),
        ...said(outcome, w.value.became),
        ...said(fullOf(commitment).evidence, w.value.evidence),
        state(commitment),
        ...said(progress && steps[progress], w.value.progress),
        ...said(decision && decisions[decision], w.value.decided),
        ...said(lesson, w.value.learnt),
      ]
    },
  }))
}
