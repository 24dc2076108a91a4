import { computed, type ComputedRef } from 'vue'
import { continuationsView } from '../../document/continuations.ts'
import { isToFollowUp } from '../../model/continuation.ts'
import { dayAt } from '../../model/date.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** How many things in the organisation's plan it is time to follow up. */
export function useToFollowUp(organisation: () => OrganisationId | null): ComputedRef<number> {
  const today = dayAt(useApp().now())
  const continuations = useLive(continuationsView(useOpenRound().circle.document))
  return computed(() => continuations.value.list.filter((each) => each.organisation !== null && each.organisation === organisation() && isToFollowUp(each, today)).length)
}
