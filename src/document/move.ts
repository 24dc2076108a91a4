/**
 * From *mine* to the round: the only way a private text leaves this device, and always its author's own act. It is
 * written to the round under the same id; only when the round's log has it is it marked as moved in *mine*
 * (session/settleMoves.ts), so that a crash or a full disk between them loses nothing. Until then whoever lists
 * private texts leaves out those that the round has.
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

/** Puts a private note into the round. Once more changes nothing. */
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
  return ok(id)
}

/** Makes a draft a commitment of the round. What is required must have been said. Once more changes nothing. */
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
  return ok(id)
}

/** Marks in *mine* as moved what the round has. To be called when the round's log has it too. */
export function settleMoves(mine: CircleDocument, round: CircleDocument): Result<void, RuleError> {
  const left = [
    ...reflectionsView(mine).get().list.map((note) => [roots.reflections, note.id] as const),
    ...commitmentsView(mine).get().list.map((draft) => [roots.commitments, draft.id] as const),
  ].filter(([root, id]) => round.doc.getMap(root).has(id))
  if (left.length === 0) return ok(undefined)
  return command(mine, 'mine.moved', () => {
    for (const [root, id] of left) {
      const fields = entityFields(mine, root, id)
      if (fields.ok) setFields(fields.value, { moved: true })
    }
    return ok(undefined)
  })
}
