import { computed, type ComputedRef } from 'vue'
import { agendaItemsView } from '../../document/agenda.ts'
import { meetingsView } from '../../document/meetings.ts'
import { runEventsView } from '../../document/run.ts'
import { promptText } from '../../method/prompts.ts'
import { type Between, betweenMeetings } from '../../model/between.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import type { Prompt } from '../meeting/itemWords.ts'
import { meetingStates } from '../rounds/meetingStates.ts'

/** The method's group of prompts for the time between two meetings. */
const group = 'between'

/** Where what is written between the meetings belongs now, and the method's questions to write from; none where it has none. */
export function useBetween(): ComputedRef<(Between & { readonly title: string; readonly prompts: readonly Prompt[] }) | null> {
  const app = useApp()
  const { circle, structure, words } = useOpenRound()
  const meetings = useLive(meetingsView(circle.document))
  const items = useLive(agendaItemsView(circle.document))
  const events = useLive(runEventsView(circle.document))
  return computed(() => {
    const { list } = meetings.value
    const between = betweenMeetings(list, items.value.list, meetingStates(list, events.value.list, app.now()))
    const ids = structure.reflection.find(({ id }) => id === group)?.prompts ?? []
    const prompts = ids.map((name) => ({ id: `${group}.${name}`, text: promptText(words.value, `${group}.${name}`) })).filter(({ text }) => text !== null)
    return between === null || prompts.length === 0 ? null : { ...between, title: words.value.reflection[group]?.title ?? '', prompts }
  })
}
