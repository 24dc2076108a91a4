/** From a draft in *mine* to a commitment of the round, as document/move.ts does with notes. */
import { missingToPromise } from '../model/commitment.ts'
import type { CommitmentId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { addCommitment } from './commitmentEdit.ts'
import { fullCommitmentsView } from './commitmentMore.ts'
import { roots } from './schema.ts'

/** Makes a draft a commitment of the round. What is required must have been said. Once more changes nothing. */
export function promise(
  mine: CircleDocument,
  round: CircleDocument,
  context: Context,
  id: CommitmentId,
): Result<CommitmentId, RuleError> {
  const draft = fullCommitmentsView(mine).get().byId.get(id)
  if (draft === undefined || draft.moved || draft.deleted) return fail({ code: 'unknown' })
  const missing = missingToPromise(draft)
  if (missing.length > 0) return fail({ code: 'missing', fields: missing })
  if (!round.doc.getMap(roots.commitments).has(id)) {
    const { owner, organisation, due, sponsor, firstStepDate, from, meeting } = draft
    const added = addCommitment(round, { ...context, meeting }, { id, texts: draft, owner, organisation, due, sponsor, firstStepDate, from })
    if (!added.ok) return added
  }
  return ok(id)
}
