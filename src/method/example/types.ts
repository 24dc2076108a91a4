/**
 * A round as plain data, to be written into documents: keys stand where ids will be, days count from the day it is
 * opened (0 is that day, negative is before it).
 */
import type { CommitmentText, Decision, ProgressStep, Status } from '../../model/commitment.ts'
import type { Reference } from '../../model/entity.ts'
import type { Role } from '../../model/person.ts'
import type { OrganisationKind } from '../../model/round.ts'
import type { MethodVersion } from '../types.ts'

export interface ExampleRound {
  readonly name: string
  readonly methodVersion: MethodVersion
  /** The person whose phone it is opened on. */
  readonly me: string
  readonly organisations: readonly ExampleOrganisation[]
  readonly people: readonly ExamplePerson[]
  /** In order; those on a day before 0 have been held. */
  readonly meetings: readonly ExampleMeeting[]
  /** In the order they were written. */
  readonly reflections: readonly ExampleReflection[]
  readonly commitments: readonly ExampleCommitment[]
  /** Private notes of `me`, for the circle *mine*. */
  readonly notes: readonly ExampleNote[]
}

export interface ExampleOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
}

export interface ExamplePerson {
  readonly key: string
  readonly name: string
  readonly organisation: string | null
  readonly role: Role
}

export interface ExampleMeeting {
  /** The method's agenda, and the key that others refer to. */
  readonly kind: string
  readonly day: number
  /** `HH:MM`. */
  readonly startsAt: string
  readonly place: string
}

export interface ExampleReflection {
  readonly key: string
  readonly meeting: string
  /** The method's agenda item. */
  readonly item: string
  readonly prompt: string | null
  readonly author: string
  readonly text: string
}

export interface ExampleCommitment extends Readonly<Record<CommitmentText, string>> {
  readonly key: string
  /** Where it was said. */
  readonly meeting: string
  readonly owner: string
  readonly organisation: string
  /** The day it is due. */
  readonly due: number
  readonly status: Status
  readonly progress: ProgressStep | null
  readonly decision: Decision | null
  readonly from: readonly ExampleReference[]
}

/** `key` is one of this round's; for a dimension it is the method's name of it. */
export interface ExampleReference {
  readonly kind: Extract<Reference['kind'], 'reflection' | 'commitment' | 'organisation' | 'dimension'>
  readonly key: string
}

export interface ExampleNote {
  readonly key: string
  readonly day: number
  readonly meeting: string
  readonly item: string | null
  readonly prompt: string
  readonly text: string
}
