/**
 * From *mine* to the round or to a home: the only way a private text leaves this device, and always its author's own
 * act. It is written there under the same id; only when that circle's log has it is it marked as moved in *mine*
 * (session/settleMoves.ts), so that a crash or a full disk between them loses nothing. Until then whoever lists
 * private texts leaves out those that the other circle has.
 */
import type { ReflectionId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { commitmentsView } from './commitments.ts'
import { entityFields, setFields } from './entities.ts'
import { addReflection, reflectionsView } from './reflections.ts'
import { roots } from './schema.ts'

/** Puts a private note into the round, or into the home. Once more changes nothing. */
export function moveReflection(
  mine: CircleDocument,
  to: CircleDocument,
  context: Context,
  id: ReflectionId,
): Result<ReflectionId, RuleError> {
  if (to.doc === mine.doc) return fail({ code: 'unknown' })
  const note = reflectionsView(mine).get().byId.get(id)
  if (note === undefined || note.moved || note.deleted) return fail({ code: 'unknown' })
  if (note.text.trim() === '') return fail({ code: 'empty', field: 'text' })
  if (!to.doc.getMap(roots.reflections).has(id)) {
    const { item, prompt, group, paper, writer, text, from, meeting } = note
    const added = addReflection(to, { ...context, meeting }, { id, item, prompt, authorship: { group, paper, writer }, text, from })
    if (!added.ok) return added
  }
  return ok(id)
}

/** Marks in *mine* as moved what the other circle has. To be called when its log has it too. */
export function settleMoves(mine: CircleDocument, to: CircleDocument): Result<void, RuleError> {
  // All of *mine* is in *mine*: nothing of it has been moved by that.
  if (to.doc === mine.doc) return ok(undefined)
  const left = [
    ...reflectionsView(mine).get().list.map((note) => [roots.reflections, note.id] as const),
    ...commitmentsView(mine).get().list.map((draft) => [roots.commitments, draft.id] as const),
  ].filter(([root, id]) => to.doc.getMap(root).has(id))
  if (left.length === 0) return ok(undefined)
  return command(mine, 'mine.moved', () => {
    for (const [root, id] of left) {
      const fields = entityFields(mine, root, id)
      if (fields.ok) setFields(fields.value, { moved: true })
    }
    return ok(undefined)
  })
}
