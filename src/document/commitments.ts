import * as Y from 'yjs'
import {
  type Commitment,
  commitmentTexts,
  type CommitmentText,
  type Decision,
  decisions,
  missingToClose,
  type ProgressStep,
  progressSteps,
  type Status,
  isClosed,
  statuses,
} from '../model/commitment.ts'
import { parseDate } from '../model/date.ts'
import { byDue } from '../model/due.ts'
import type { Reference } from '../model/entity.ts'
import type { CircleId, CommitmentId, MeetingId, OrganisationId, PersonId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { date, flag, id as idField, text, word } from './fields.ts'
import { plainText } from './reflections.ts'
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

export interface NewCommitment {
  readonly texts: Partial<Record<CommitmentText, string>>
  readonly owner: PersonId | null
  readonly organisation: OrganisationId | null
  readonly due: string | null
  /** For a draft: the round it is meant for. */
  readonly circle?: CircleId
  readonly from?: readonly Reference[]
  readonly id?: CommitmentId
}

export function addCommitment(circle: CircleDocument, context: Context, input: NewCommitment): Result<CommitmentId, RuleError> {
  if (input.due !== null && parseDate(input.due) === null) return fail({ code: 'invalid', field: 'due' })
  const texts: Record<string, Y.Text> = {}
  for (const name of commitmentTexts) {
    const words = plainText(input.texts[name] ?? '')
    if (words.length > limits.text) return fail({ code: 'tooLong', field: name, length: words.length, limit: limits.text })
    texts[name] = new Y.Text(words)
  }
  return command(circle, 'commitment.add', () =>
    ok(
      createEntity<CommitmentId>(
        circle,
        roots.commitments,
        context,
        {
          meeting: context.meeting,
          owner: input.owner,
          organisation: input.organisation,
          due: input.due,
          circle: input.circle ?? null,
          status: 'planned',
          progress: null,
          decision: null,
          moved: false,
          earlier: new Y.Map(),
          ...texts,
        },
        { ...(input.id && { id: input.id }), ...(input.from && { from: input.from }) },
      ),
    ),
  )
}

/** What of a commitment can be set; its texts are edited through `openText`. */
export interface CommitmentEdit {
  readonly owner?: PersonId | null
  readonly organisation?: OrganisationId | null
  readonly due?: string | null
  readonly status?: Status
  readonly progress?: ProgressStep | null
  readonly decision?: Decision | null
  readonly deleted?: boolean
}

/** Sets fields. Closing needs outcome, lesson and decision; the answer says which are missing. */
export function editCommitment(circle: CircleDocument, id: CommitmentId, edit: CommitmentEdit): Result<void, RuleError> {
  if (edit.due !== undefined && edit.due !== null && parseDate(edit.due) === null) return fail({ code: 'invalid', field: 'due' })
  return command(circle, 'commitment.edit', () => {
    const fields = entityFields(circle, roots.commitments, id)
    if (!fields.ok) return fields
    const now = readCommitment(id, fields.value)
    if (now === null) return fail({ code: 'unknown' })
    const next = { ...now, ...edit }
    if (edit.status !== undefined && isClosed(next)) {
      const missing = missingToClose(next)
      if (missing.length > 0) return fail({ code: 'missing', fields: missing })
    }
    setFields(fields.value, { ...edit })
    return ok(undefined)
  })
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
    moved: flag(fields, 'moved'),
    earlier: readEarlier(fields),
  }
}
