import { computed, type ComputedRef } from 'vue'
import type { FollowedUp } from '../../export/minutes.ts'
import { commitmentWords } from '../../i18n/later/commitments.ts'
import { followsUp } from '../../model/followUp.ts'
import type { AgendaItemId } from '../../model/ids.ts'
import { useByOrganisation } from '../commitments/useByOrganisation.ts'
import { useFollowUp } from '../commitments/useFollowUp.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

/** What the meeting followed up, as the screen of that item lists it; an organisation without anything is left out. `spent`: of the items that were held. */
export function useFollowedUp(open: OpenMeeting, spent: ComputedRef<ReadonlyMap<AgendaItemId, number>>): ComputedRef<readonly FollowedUp[]> {
  const w = useTextPart(commitmentWords)
  const due = useFollowUp(open)
  const groups = useByOrganisation(open.round, () => (followsUp(open.items.value, new Set(spent.value.keys())) ? due.value : []))
  return computed(() =>
    groups.value.flatMap(({ name, commitments }) => (commitments.length === 0 ? [] : [{ organisation: name ?? w.value.withoutOrganisation, commitments }])),
  )
}
