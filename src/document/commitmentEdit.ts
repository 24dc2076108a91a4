/** Making and changing commitments: no meeting needs this before somebody promises. */
import * as Y from 'yjs'
import {
  commitmentTexts,
  type CommitmentText,
  type Decision,
  isClosed,
  missingToClose,
  type ProgressStep,
  type Status,
} from '../model/commitment.ts'
import { type FullCommitment, moreTexts, type MoreText } from '../model/commitmentMore.ts'
import { parseDate } from '../model/date.ts'
import type { Reference } from '../model/entity.ts'
import type { CircleId, CommitmentId, OrganisationId, PersonId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { readCommitment } from './commitments.ts'
import { createEntity, entityFields, setFields } from './entities.ts'
import { plainText } from './reflections.ts'
import { roots } from './schema.ts'

export interface NewCommitment {
  readonly texts: Partial<Record<CommitmentText | MoreText, string>>
  readonly owner: PersonId | null
  readonly organisation: OrganisationId | null
  readonly due: string | null
  readonly sponsor?: PersonId | null
  readonly firstStepDate?: string | null
  /** For a draft: the round it is meant for. */
  readonly circle?: CircleId
  readonly from?: readonly Reference[]
  readonly id?: CommitmentId
}

export function addCommitment(circle: CircleDocument, context: Context, input: NewCommitment): Result<CommitmentId, RuleError> {
  if (!areDays(input)) return fail({ code: 'invalid', field: 'due' })
  const texts: Record<string, Y.Text> = {}
  for (const name of [...commitmentTexts, ...moreTexts]) {
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
          sponsor: input.sponsor ?? null,
          firstStepDate: input.firstStepDate ?? null,
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

const areDays = (edit: Pick<CommitmentEdit, 'due' | 'firstStepDate'>) => [edit.due, edit.firstStepDate].every((day) => day === undefined || day === null || parseDate(day) !== null)

/** What of a commitment can be set; its texts are edited through `openText`. */
export interface CommitmentEdit {
  readonly owner?: PersonId | null
  readonly organisation?: OrganisationId | null
  readonly due?: string | null
  readonly sponsor?: FullCommitment['sponsor']
  readonly firstStepDate?: FullCommitment['firstStepDate']
  readonly status?: Status
  /** ms, when the status is set. */
  readonly at?: number
  readonly progress?: ProgressStep | null
  readonly decision?: Decision | null
  readonly deleted?: boolean
}

/** Sets fields. Closing needs outcome, lesson and decision; the answer says which are missing. */
export function editCommitment(circle: CircleDocument, id: CommitmentId, edit: CommitmentEdit): Result<void, RuleError> {
  if (!areDays(edit)) return fail({ code: 'invalid', field: 'due' })
  return command(circle, 'commitment.edit', () => {
    const fields = entityFields(circle, roots.commitments, id)
    if (!fields.ok) return fields
    const now = readCommitment(id, fields.value)
    if (now === null) return fail({ code: 'unknown' })
    const { at, ...values } = edit
    const next = { ...now, ...values }
    if (edit.status !== undefined && isClosed(next)) {
      const missing = missingToClose(next)
      if (missing.length > 0) return fail({ code: 'missing', fields: missing })
    }
    const closedAt = isClosed(next) ? (isClosed(now) ? now.closedAt : (at ?? null)) : null
    setFields(fields.value, closedAt === now.closedAt ? values : { ...values, closedAt })
    return ok(undefined)
  })
}
