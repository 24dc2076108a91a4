import { computed, type ComputedRef } from 'vue'
import { materialsAt, materialsView } from '../../document/materials.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { sectionTextView } from '../../document/presentations.ts'
import { sectionsAt } from '../../method/sections.ts'
import { mentorSectionsAt, storyAt } from '../../method/stories.ts'
import type { MeetingId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { PresentedSection } from '../../model/presentation.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

/** The meetings of the round that organisations present something at. */
export function usePresentedMeetings(): ComputedRef<readonly Meeting[]> {
  const { circle, structure } = useOpenRound()
  const meetings = useLive(meetingsView(circle.document))
  return computed(() => meetings.value.list.filter(({ kind }) => sectionsAt(structure, kind).length > 0))
}

/** Whether the home is a mentor organisation's, and what it presents is its story. */
export function useIsStory(meeting: Meeting): ComputedRef<boolean> {
  const { circle, structure } = useOpenRound()
  const { team } = useOpenHome()
  const organisations = useLive(organisationsView(circle.document))
  return computed(() => {
    const own = team.value?.organisation ?? null
    return own !== null && organisations.value.byId.get(own)?.kind === 'mentor' && storyAt(structure, meeting.kind).length > 0
  })
}

/** The names of all sections of what this home presents at a meeting, in the method's order: those when the page is opened. */
export function useSectionNames(meeting: Meeting): readonly string[] {
  const { structure } = useOpenRound()
  const { document } = useOpenHome().home
  if (!useIsStory(meeting).value) return sectionsAt(structure, meeting.kind)
  const materials = materialsView(document).get().list
  return mentorSectionsAt(structure, meeting.kind, (section) => {
    const place = { meeting: meeting.id, section }
    return sectionTextView(document, place).get() !== '' || materialsAt(materials, place).length > 0
  })
}

/** Every section of the presentation in the making for a meeting, in the method's order. */
export function useSections(meeting: Meeting): ComputedRef<readonly PresentedSection[]> {
  return useSectionsOf(meeting.id, useSectionNames(meeting))
}

/** Those sections of what is presented at a meeting; of the result sheet for null. */
export function useSectionsOf(meeting: MeetingId | null, sections: readonly string[]): ComputedRef<readonly PresentedSection[]> {
  const { home } = useOpenHome()
  const materials = useLive(materialsView(home.document))
  const texts = sections.map((section) => {
    const place = { meeting, section }
    return { place, text: useLive(sectionTextView(home.document, place)) }
  })
  return computed(() =>
    texts.map(({ place, text }) => ({
      section: place.section,
      text: text.value,
      materials: materialsAt(materials.value.list, place).map(({ content }) => content),
    })),
  )
}
