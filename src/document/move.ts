/**
 * From *mine* to the round: the only way a private text leaves this device, and always its author's own act. Two
 * documents are written; the round first, under the same id, so that a crash between them can be carried on.
 */
import { missingToPromise } from '../model/commitment.ts'
import type { CommitmentId, ReflectionId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { addCommitment, commitmentsView } from './commitments.ts'
import { entityFields, setFields } from './entities.ts'
import { addReflection, reflectionsView } from './reflections.ts'
import { roots } from './schema.ts'

/** Moves a private note to the round. */
export function moveReflection(
  mine: CircleDocument,
  round: CircleDocument,
  context: Context,
  id: ReflectionId,
): Result<ReflectionId, RuleError> {
  const note = reflectionsView(mine).get().byId.get(id)
  if (note === undefined || note.moved || note.deleted) return fail({ code: 'unknown' })
  if (note.text.trim() === '') return fail({ code: 'empty', field: 'text' })
  if (!round.doc.getMap(roots.reflections).has(id)) {
    const { item, prompt, text, from, meeting } = note
    const added = addReflection(round, { ...context, meeting }, { id, item, prompt, text, from })
    if (!added.ok) return added
  }
  return markMoved(mine, roots.reflections, id)
}

/** Makes a draft a commitment of the round. What is required must have been said. */
export function promise(
  mine: CircleDocument,
  round: CircleDocument,
  context: Context,
  id: CommitmentId,
): Result<CommitmentId, RuleError> {
  const draft = commitmentsView(mine).get().byId.get(id)
  if (draft === undefined || draft.moved || draft.deleted) return fail({ code: 'unknown' })
  const missing = missingToPromise(draft)
  if (missing.length > 0) return fail({ code: 'missing', fields: missing })
  if (!round.doc.getMap(roots.commitments).has(id)) {
    const { owner, organisation, due, from, meeting } = draft
    const added = addCommitment(round, { ...context, meeting }, { id, texts: draft, owner, organisation, due, from })
    if (!added.ok) return added
  }
  return markMoved(mine, roots.commitments, id)
}

function markMoved<I extends string>(mine: CircleDocument, root: string, id: I): Result<I, RuleError> {
  return command(mine, 'mine.moved', () => {
    const fields = entityFields(mine, root, id)
    if (!fields.ok) return fields
    setFields(fields.value, { moved: true })
    return ok(id)
  })
}
