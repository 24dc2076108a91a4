import { computed, type ComputedRef } from 'vue'
import { organisationsView } from '../../document/organisations.ts'
import type { Commitment } from '../../model/commitment.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

export interface OrganisationCommitments {
  /** Null: those that no organisation in the round answers for. */
  readonly id: OrganisationId | null
  readonly name: string | null
  readonly commitments: readonly Commitment[]
}

/** Commitments by organisation: every one that takes part, also without any; the mentor and none only with some. */
export function useByOrganisation(round: OpenRound, commitments: () => readonly Commitment[]): ComputedRef<readonly OrganisationCommitments[]> {
  const organisations = useLive(organisationsView(round.circle.document))
  return computed(() => {
    const { list } = organisations.value
    const known = list.map(({ id, name, kind }) => ({
      id,
      name,
      takesPart: kind === 'participant',
      commitments: commitments().filter(({ organisation }) => organisation === id),
    }))
    const loose = commitments().filter(({ organisation }) => !list.some(({ id }) => id === organisation))
    return [...known, { id: null, name: null, takesPart: false, commitments: loose }].filter(
      (each) => each.takesPart || each.commitments.length > 0,
    )
  })
}
