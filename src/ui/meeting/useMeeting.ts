import { computed, type ComputedRef, inject, type InjectionKey, type Ref } from 'vue'
import { agendaItemsView, agendaOf } from '../../document/agenda.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { actRun, runView } from '../../document/run.ts'
import { agendaSums, itemMinutes, nextItem } from '../../model/agenda.ts'
import type { MeetingId } from '../../model/ids.ts'
import type { AgendaItem, Meeting } from '../../model/meeting.ts'
import { plannedEnd } from '../../model/pace.ts'
import type { RunAction, RunEvent } from '../../model/run.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'
import { useTexts } from '../composables/useTexts.ts'
import { longestRun } from '../rounds/meetingStates.ts'
import { itemTitle } from './itemWords.ts'

/** One meeting of the open round, as it runs. */
export interface OpenMeeting {
  readonly id: MeetingId
  readonly round: OpenRound
  /** Null while it has not arrived, or when it was removed. */
  readonly meeting: ComputedRef<Meeting | null>
  readonly items: ComputedRef<readonly AgendaItem[]>
  /** The participating organisations; the mentor is not counted. */
  readonly participants: ComputedRef<number>
  readonly run: Readonly<Ref<RunEvent | null>>
  readonly state: ComputedRef<'before' | 'running' | 'ended'>
  /** The item the group is at, also one that was removed meanwhile; null before and after. */
  readonly current: ComputedRef<AgendaItem | null>
  readonly leads: ComputedRef<boolean>
  minutes(item: AgendaItem): number
  title(item: AgendaItem): string
  /** 1 for the first; 0 for one that is not in the agenda. */
  number(item: AgendaItem): number
  next(item: AgendaItem): AgendaItem | null
  /** What the leader does. A refusal becomes a notice. */
  act(action: RunAction): void
  /** Begins at the first item, or after the end at the one where the group left off. */
  start(): void
  /** Ends the meeting; a notice offers to take it back. */
  end(): void
}

export const openMeetingKey: InjectionKey<OpenMeeting> = Symbol('openMeeting')

export function useOpenMeeting(): OpenMeeting {
  const meeting = inject(openMeetingKey)
  if (meeting === undefined) throw new Error('this part stands outside MeetingView')
  return meeting
}

/** The meeting `id` of the round. */
export function useMeeting(round: OpenRound, id: MeetingId): OpenMeeting {
  const { document, clock } = round.circle
  const t = useTexts()
  const say = useErrorText()
  const notices = useNoticesStore()
  const meetings = useLive(meetingsView(document))
  const allItems = useLive(agendaItemsView(document))
  const organisations = useLive(organisationsView(document))
  const run = useLive(runView(document, id))
  const names = useNames(round)

  const meeting = computed(() => meetings.value.byId.get(id) ?? null)
  const items = computed(() => agendaOf(allItems.value.list, id))
  const participants = computed(() => organisations.value.list.filter((o) => o.kind === 'participant').length)
  const isForgotten = (event: RunEvent) => Math.abs(clock.nowIn(event.base).at - event.at) >= longestRun
  const state = computed(() => {
    if (run.value?.status === 'ended') return 'ended'
    // Somebody may have taken the lead before the first item: that's preparing, not beginning.
    if (run.value === null || run.value.item === null) return 'before'
    return isForgotten(run.value) ? 'ended' : 'running'
  })
  const current = computed(() => {
    const at = state.value === 'running' ? (run.value?.item ?? null) : null
    return at === null ? null : (allItems.value.byId.get(at) ?? null)
  })
  const leaderOf = (event: RunEvent) => names.value.person(event.leader)?.id ?? event.leader
  const endsAt = (now: number) =>
    meeting.value && plannedEnd(meeting.value, agendaSums(items.value, participants.value).planned, now)
  const act = (action: RunAction): boolean => {
    const done = actRun(document, round.context(id), id, action, clock, endsAt)
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error', topic: 'run' })
    return done.ok
  }
  /** What all in the room see happen can be taken back at once. */
  const tell = (text: string, back: RunAction) => {
    notices.show({ text, topic: 'run', action: { label: t.value.common.undo, run: () => { act(back) } } })
  }
  return {
    id,
    round,
    meeting,
    items,
    participants,
    run,
    state,
    current,
    leads: computed(() => run.value !== null && leaderOf(run.value) === round.own.value),
    minutes: (item) => itemMinutes(item, participants.value),
    title: (item) => itemTitle(item, meeting.value ?? { kind: '' }, round.words.value, t.value.meeting.unnamedItem),
    number: (item) => items.value.findIndex((other) => other.id === item.id) + 1,
    next: (item) => nextItem(items.value, item),
    act: (action) => { act(action) },
    start() {
      const again = state.value === 'ended'
      const at = items.value.find((item) => item.id === run.value?.item) ?? items.value[0]
      if (at === undefined || !act({ type: 'start', item: at.id })) return
      if (again) tell(t.value.meeting.startedAgain, { type: 'end' })
    },
    end() {
      if (act({ type: 'end' })) tell(t.value.meeting.ended, { type: 'resume' })
    },
  }
}
