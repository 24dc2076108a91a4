import { type Commitment, commitmentTexts, type CommitmentText, decisions, progressSteps, statuses } from '../model/commitment.ts'
import { byDue } from '../model/due.ts'
import type { CircleId, CommitmentId, MeetingId, OrganisationId, PersonId } from '../model/ids.ts'
import type { CircleDocument } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { readEntity } from './entities.ts'
import { date, flag, id as idField, moment, text, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** Commitments as a due list. */
export function commitmentsView(circle: CircleDocument): LiveView<Collection<CommitmentId, Commitment>> {
  return collectionView(
    circle.doc.getMap(roots.commitments),
    readCommitment,
    byDue,
    (commitment) => !commitment.deleted && !commitment.moved,
  )
}

export function readCommitment(key: string, value: unknown): Commitment | null {
  const entity = readEntity<CommitmentId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(commitmentTexts.map((name) => [name, text(fields, name)]))
  return {
    ...common,
    ...(texts as Record<CommitmentText, string>),
    meeting: idField<MeetingId>(fields, 'meeting'),
    owner: idField<PersonId>(fields, 'owner'),
    organisation: idField<OrganisationId>(fields, 'organisation'),
    due: date(fields, 'due'),
    circle: idField<CircleId>(fields, 'circle'),
    status: word(fields, 'status', statuses, 'planned'),
    progress: word(fields, 'progress', progressSteps, null),
    decision: word(fields, 'decision', decisions, null),
    closedAt: moment(fields.get('closedAt')),
    moved: flag(fields, 'moved'),
    earlier: readEarlier(fields.get('earlier')),
  }
}
