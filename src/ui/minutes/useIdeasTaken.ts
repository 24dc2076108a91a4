import { computed, type ComputedRef } from 'vue'
import { ideasView } from '../../document/ideas.ts'
import { organisationsView } from '../../document/organisations.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { ideaTitle } from '../../model/idea.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { lenderOf } from '../../model/lender.ts'
import { useLive } from '../composables/useLive.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

/** What was taken home at the meeting, a line each, in the order that it was. What is done with it is decided later. */
export function useIdeasTaken({ id, round }: OpenMeeting): ComputedRef<readonly string[]> {
  const w = useTextPart(minutesTexts)
  const ideas = useLive(ideasView(round.circle.document))
  const organisations = useLive(organisationsView(round.circle.document))
  return computed(() => {
    const nameOf = (organisation: OrganisationId | null) => (organisation === null ? '' : (organisations.value.byId.get(organisation)?.name ?? ''))
    const taken = ideas.value.list.filter((idea) => idea.meeting === id && ideaTitle(idea) !== '')
    return taken
      .sort((a, b) => a.created.at - b.created.at)
      .map((idea) => {
        const line = w.value.ideaLine(nameOf(idea.organisation), nameOf(lenderOf(idea.from, () => null)), ideaTitle(idea))
        const told = [w.value.ideaAdapted(idea.adapted.trim()), w.value.ideaCause(idea.cause.trim())]
        return [line, ...told].filter(Boolean).join(' · ')
      })
  })
}
