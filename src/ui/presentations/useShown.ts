import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import { present, presentingView } from '../../document/presenting.ts'
import { runView } from '../../document/run.ts'
import { presentationTexts } from '../../i18n/later/presentation.ts'
import { hasSheets } from '../../method/resultSheets.ts'
import type { MeetingId, OrganisationId, PersonId } from '../../model/ids.ts'
import type { PresentedSection } from '../../model/presentation.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { type SharedPresentation, useSharedPresentations } from './useSharedPresentations.ts'

/** What is shown to all at a meeting now. */
export interface Shown {
  readonly presentation: SharedPresentation
  readonly organisation: string
  readonly section: PresentedSection
  /** 1 for the first. */
  readonly number: number
  readonly of: number
  readonly by: PersonId | null
}

export interface Showing {
  /** Null when nothing is shown, or what is shown has not arrived or is not genuine. */
  readonly shown: ComputedRef<Shown | null>
  /** The presentations for the meeting, by organisation; then the result sheets, where they are read. */
  readonly presentations: ComputedRef<readonly (SharedPresentation & { readonly name: string })[]>
  /** Shows a section to all; the first one unless another is named. A refusal becomes a notice. */
  show(presentation: SharedPresentation, section?: string): void
  /** Turns by so many sections; stays at the first and the last. */
  turn(steps: number): void
  stop(): void
  /**
   * Whether to have the turning at hand: those of the organisation, and who leads the meeting. Anybody may, but a
   * thumb slips, and everybody's page would turn.
   */
  turns(organisation: OrganisationId): boolean
}

export function useShown(meeting: MeetingId): Showing {
  const { circle, context, own, structure } = useOpenRound()
  const w = useTextPart(presentationTexts)
  const say = useErrorText()
  const notices = useNoticesStore()
  const presenting = useLive(presentingView(circle.document, meeting))
  const organisations = useLive(organisationsView(circle.document))
  const people = useLive(peopleView(circle.document))
  const run = useLive(runView(circle.document, meeting))
  const shared = useSharedPresentations()
  const sheets = useSharedPresentations('resultSheet')
  const meetings = useLive(meetingsView(circle.document))

  const presentations = computed(() => {
    const { byId, list } = organisations.value
    const place = (each: SharedPresentation) => list.findIndex(({ id }) => id === each.revision.organisation)
    const named = (all: readonly SharedPresentation[], nameIn: (organisation: string) => string) =>
      all
        .filter(({ content }) => content.sections.length > 0)
        .map((each) => ({ ...each, name: nameIn(byId.get(each.revision.organisation)?.name ?? '') }))
        .sort((a, b) => place(a) - place(b))
    const areRead = hasSheets(structure, meetings.value.byId.get(meeting)?.kind ?? '')
    return [
      ...named(shared.value.filter(({ revision }) => revision.meeting === meeting), (name) => name),
      ...named(areRead ? sheets.value : [], (name) => w.value.sheetOf(name)),
    ]
  })
  const shown = computed((): Shown | null => {
    const now = presenting.value
    const found = presentations.value.find(({ revision }) => revision.id === now?.revision)
    if (now === null || found === undefined) return null
    const { sections } = found.content
    const at = Math.max(0, sections.findIndex(({ section }) => section === now.section))
    const section = sections[at]
    if (section === undefined) return null
    return { presentation: found, organisation: found.name, section, number: at + 1, of: sections.length, by: now.by }
  })
  const tell = (next: { readonly presentation: SharedPresentation; readonly section: string } | null) => {
    const value = next && { revision: next.presentation.revision.id, section: next.section }
    const done = present(circle.document, context(meeting), meeting, value)
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
  }
  return {
    shown,
    presentations,
    show(presentation, section = presentation.content.sections[0]?.section) {
      if (section !== undefined) tell({ presentation, section })
    },
    turn(steps) {
      const now = shown.value
      const next = now?.presentation.content.sections[now.number - 1 + steps]
      if (now !== null && next !== undefined) tell({ presentation: now.presentation, section: next.section })
    },
    stop: () => { tell(null) },
    turns(organisation) {
      const person = own.value
      if (person === null) return false
      return people.value.byId.get(person)?.organisation === organisation || run.value?.leader === person
    },
  }
}
