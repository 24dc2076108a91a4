import { computed, type ComputedRef } from 'vue'
import { agendaItemsView } from '../../document/agenda.ts'
import { fullCommitmentsView } from '../../document/commitmentMore.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import type { RoundWords } from '../../export/roundWords.ts'
import { roundFilesTexts } from '../../i18n/later/roundFiles.ts'
import { promptText } from '../../method/prompts.ts'
import { nothingMore } from '../../model/commitmentMore.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { usePreparation } from '../homeTeam/usePreparation.ts'
import { itemTitle } from '../meeting/itemWords.ts'
import { meetingTitle } from '../rounds/meetingWords.ts'

/** What the round's files call things, in the reader's language. What was taken away keeps its name. */
export function useRoundWords(): ComputedRef<RoundWords> {
  const round = useOpenRound()
  const { document } = round.circle
  const t = useTexts()
  const files = useTextPart(roundFilesTexts)
  const preparation = usePreparation()
  const names = useNames(round)
  const format = useFormat()
  const organisations = useLive(organisationsView(document))
  const meetings = useLive(meetingsView(document))
  const commitments = useLive(fullCommitmentsView(document))
  const items = useLive(agendaItemsView(document))
  return computed(() => {
    const method = round.words.value
    const meetingOf = (id: Parameters<RoundWords['meeting']>[0]) => (id === null ? undefined : meetings.value.byId.get(id))
    const nameOf = (meeting: ReturnType<typeof meetingOf>) => (meeting === undefined ? '' : meetingTitle(meeting, method, t.value.meeting.unnamedMeeting))
    return {
      files: files.value,
      method,
      preparation: preparation.value,
      person: (id) => (names.value.person(id) === null ? '' : names.value.name(id)),
      organisation: (id) => (id === null ? '' : (organisations.value.byId.get(id)?.name ?? '')),
      more: (id) => commitments.value.byId.get(id) ?? nothingMore,
      meeting: (id) => nameOf(meetingOf(id)),
      item(id) {
        const item = id === null ? undefined : items.value.byId.get(id)
        return item === undefined ? '' : itemTitle(item, { kind: meetingOf(item.meeting)?.kind ?? '' }, method, method.agendaKinds[item.kind])
      },
      prompt: (prompt) => (prompt === null ? '' : (promptText(method, prompt) ?? '')),
      date: (day) => format.value.date(day, ''),
      number: (value) => format.value.number(value),
    }
  })
}
