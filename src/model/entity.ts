import type { CircleId, Id, MeetingId, PersonId } from './ids.ts'

/** Where an entity came from: the thread needs this from the first day. */
export interface Created {
  readonly by: PersonId | null
  readonly meeting: MeetingId | null
  /** ms, the clock of the device that wrote it. */
  readonly at: number
}

/** What another bead of the thread is: an entity by id, or a place in the method by its name. */
export interface Reference {
  readonly kind: 'reflection' | 'commitment' | 'organisation' | 'agendaItem' | 'prompt' | 'dimension' | 'section' | 'revision' | 'idea' | 'pdsaTest'
  readonly circle: CircleId | null
  readonly id: string
}

/** What every entity of a circle carries. Deleting is a flag, so that an edit made elsewhere is never lost. */
export interface Entity<I extends Id<string>> {
  readonly id: I
  readonly created: Created
  readonly deleted: boolean
  readonly from: readonly Reference[]
}
