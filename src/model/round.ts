import type { Entity } from './entity.ts'
import type { CircleId, OrganisationId } from './ids.ts'

export interface Round {
  readonly circle: CircleId
  readonly name: string
  /** The method version the round was laid out from; its texts are found by it. */
  readonly methodVersion: string
  /** It has a version of the method that is its own (`document/roundEdition.ts`). */
  readonly hasEdition: boolean
}

export type OrganisationKind = 'participant' | 'mentor'

export interface Organisation extends Entity<OrganisationId> {
  readonly name: string
  readonly kind: OrganisationKind
  readonly order: string
}
