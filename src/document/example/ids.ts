import type { CommitmentId, MeetingId, OrganisationId, PersonId } from '../../model/ids.ts'

/** The example's keys as the ids of its round. */
export interface ExampleIds {
  meeting(key: string): MeetingId
  organisation(key: string): OrganisationId
  person(key: string): PersonId
  commitment(key: string): CommitmentId
}
