import { type Commitment, isClosed } from '../../model/commitment.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Organisation } from '../../model/round.ts'

export type Which = 'open' | 'closed' | 'all'

export interface CommitmentGroup {
  /** Null for those of no organisation that is known. */
  readonly organisation: Organisation | null
  readonly commitments: readonly Commitment[]
}

/** Commitments by organisation, in the order of the organisations; those of none last. Empty groups are left out. */
export function groupByOrganisation(
  commitments: readonly Commitment[],
  organisations: readonly Organisation[],
  which: Which,
  only: OrganisationId | null,
): CommitmentGroup[] {
  const wanted = commitments.filter((each) => which === 'all' || isClosed(each) === (which === 'closed'))
  const known = new Set(organisations.map((each) => each.id))
  const groups: CommitmentGroup[] = organisations
    .filter((organisation) => only === null || organisation.id === only)
    .map((organisation) => ({ organisation, commitments: wanted.filter((each) => each.organisation === organisation.id) }))
  const loose = wanted.filter((each) => each.organisation === null || !known.has(each.organisation))
  if (only === null) groups.push({ organisation: null, commitments: loose })
  return groups.filter((group) => group.commitments.length > 0)
}
