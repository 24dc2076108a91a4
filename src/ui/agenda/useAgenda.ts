import { computed, type ComputedRef } from 'vue'
import { agendaItemsView, agendaOf } from '../../document/agenda.ts'
import { addAgendaItem, editAgendaItem, moveAgendaItem, setAgendaItemDeleted } from '../../document/agendaEdit.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { agendaTexts } from '../../i18n/later/agenda.ts'
import { itemTexts } from '../../method/lookup.ts'
import type { Exercise } from '../../model/exercise.ts'
import type { AgendaItemId, MeetingId } from '../../model/ids.ts'
import type { AgendaItem, AgendaKind, Meeting } from '../../model/meeting.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { itemTitle } from '../meeting/itemWords.ts'

/** What the dialog asks for. An empty title means the method's own words. */
export interface ItemForm {
  readonly title: string
  readonly kind: AgendaKind
  readonly minutes: number
  readonly perOrganisation: boolean
  readonly exercise: Exercise | 'none' | null
}

export interface Agenda {
  /** Null while it has not arrived, or when it was removed. */
  readonly meeting: ComputedRef<Meeting | null>
  readonly items: ComputedRef<readonly AgendaItem[]>
  /** The participating organisations; the mentor is not counted. */
  readonly organisations: ComputedRef<number>
  title(item: AgendaItem): string
  /** The method's words for an item that came from it. */
  methodTitle(item: AgendaItem): string | null
  /** Edits the item, or adds one at the end when it is null. Null when all went well. */
  save(item: AgendaItem | null, form: ItemForm): RuleError | null
  setMinutes(item: AgendaItem, minutes: number): void
  /** False when it was refused; a notice says why. */
  move(item: AgendaItem, to: number): boolean
  /** Takes the item away; a notice offers it back. */
  remove(item: AgendaItem): void
}

/** The agenda of a meeting and what can be done to it. A refusal that no form shows becomes a notice. */
export function useAgenda(id: () => MeetingId | null): Agenda {
  const t = useTexts()
  const w = useTextPart(agendaTexts)
  const say = useErrorText()
  const notices = useNoticesStore()
  const round = useOpenRound()
  const { document } = round.circle
  const meetings = useLive(meetingsView(document))
  const allItems = useLive(agendaItemsView(document))
  const organisations = useLive(organisationsView(document))
  const meeting = computed(() => {
    const found = id()
    return found === null ? null : (meetings.value.byId.get(found) ?? null)
  })
  const kind = () => ({ kind: meeting.value?.kind ?? '' })
  const title = (item: AgendaItem) => itemTitle(item, kind(), round.words.value, round.words.value.agendaKinds[item.kind])
  const tell = (done: Result<unknown, RuleError>): boolean => {
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error', topic: 'agenda' })
    return done.ok
  }
  const setDeleted = (item: AgendaItemId, deleted: boolean) => tell(setAgendaItemDeleted(document, item, deleted))
  return {
    meeting,
    items: computed(() => (meeting.value === null ? [] : agendaOf(allItems.value.list, meeting.value.id))),
    organisations: computed(() => organisations.value.list.filter((each) => each.kind === 'participant').length),
    title,
    methodTitle: (item) => itemTexts(round.words.value, kind().kind, item.methodItem)?.title ?? null,
    save(item, form) {
      if (item !== null) return errorOf(editAgendaItem(document, item.id, form))
      if (meeting.value === null) return { code: 'unknown' }
      const added = addAgendaItem(document, round.context(meeting.value.id), meeting.value.id, form)
      if (!added.ok) return added.error
      return errorOf(editAgendaItem(document, added.value, { perOrganisation: form.perOrganisation, exercise: form.exercise }))
    },
    setMinutes: (item, minutes) => void tell(editAgendaItem(document, item.id, { minutes })),
    move: (item, to) => tell(moveAgendaItem(document, round.context(item.meeting), item.id, to)),
    remove(item) {
      const text = w.value.removed(title(item))
      if (!setDeleted(item.id, true)) return
      notices.show({ text, action: { label: t.value.common.undo, run: () => void setDeleted(item.id, false) } })
    },
  }
}

function errorOf(done: Result<unknown, RuleError>): RuleError | null {
  return done.ok ? null : done.error
}
