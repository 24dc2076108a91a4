import * as Y from 'yjs'
import { limits } from '../model/limits.ts'
import { isCutDown } from '../model/reflection.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { minimalEdit, type TextChange, type TextEdit } from '../model/text.ts'
import { type CircleDocument, type Context, isReadOnly } from './circleDocument.ts'
import { keepEarlier } from './earlier.ts'
import type { roots } from './schema.ts'
import { entityFields } from './entities.ts'

/** A text in the document while somebody has it open. */
export interface OpenText {
  get(): string
  /** Hears of every change but the own edits; `null` when the whole should be read again. Returns its undo. */
  subscribe(listener: (change: TextChange) => void): () => void
  /** Carries out edits in turn, as one step. Refuses when the text would be too long; nothing is changed then. */
  edit(edits: readonly TextEdit[]): Result<void, RuleError>
  /** Puts back a wording as a new edit. */
  replace(text: string): Result<void, RuleError>
  /** Takes back this field's own last change, never anybody else's. False when there is none. */
  undo(): boolean
  canUndo(): boolean
  /** Somebody begins to edit: from here on it is judged whether the text is being cut down. */
  begin(): void
  close(): void
}

/** One of an entity's texts, or null when there is no such text. `context` is asked anew at each edit. */
export function openText(
  circle: CircleDocument,
  at: { readonly root: (typeof roots)[keyof typeof roots]; readonly id: string; readonly field: string },
  context: () => Context,
): OpenText | null {
  const entity = entityFields(circle, at.root, at.id)
  const text = entity.ok ? entity.value.get(at.field) : null
  if (!entity.ok || !(text instanceof Y.Text)) return null
  const fields = entity.value
  // An object of its own as origin: undo must find only what was written through this very field.
  const origin = { field: `${at.id}/${at.field}` }
  const undoer = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 600 })
  let begun = text.toString()
  let kept = false

  const write = (change: () => void, length: number): Result<void, RuleError> => {
    if (isReadOnly(circle)) return fail({ code: 'readOnly' })
    if (length > limits.text) return fail({ code: 'tooLong', field: at.field, length, limit: limits.text })
    circle.doc.transact(() => {
      change()
      if (!kept && isCutDown(begun, text.toString())) {
        keepEarlier(fields, at.field, begun, context())
        kept = true
      }
    }, origin)
    return ok(undefined)
  }
  const apply = (edits: readonly TextEdit[]) => {
    for (const edit of edits) {
      if (edit.remove > 0) text.delete(edit.at, edit.remove)
      if (edit.insert !== '') text.insert(edit.at, edit.insert)
    }
  }
  return {
    get: () => text.toString(),
    subscribe(listener) {
      const observe = (event: Y.YTextEvent, transaction: Y.Transaction) => {
        if (transaction.origin !== origin) listener(event.delta as TextChange)
      }
      text.observe(observe)
      return () => text.unobserve(observe)
    },
    edit: (edits) => write(() => apply(edits), edits.reduce((n, e) => n + e.insert.length - e.remove, text.length)),
    replace(next) {
      const edit = minimalEdit(text.toString(), next)
      if (edit === null) return ok(undefined)
      undoer.stopCapturing()
      // Another origin than the field's own: what is put back must show in the field that is open.
      if (isReadOnly(circle)) return fail({ code: 'readOnly' })
      if (next.length > limits.text) {
        return fail({ code: 'tooLong', field: at.field, length: next.length, limit: limits.text })
      }
      circle.doc.transact(() => apply([edit]), 'text.restore')
      begun = next
      kept = false
      return ok(undefined)
    },
    undo: () => undoer.undo() !== null,
    canUndo: () => undoer.canUndo(),
    begin() {
      begun = text.toString()
      kept = false
      undoer.stopCapturing()
    },
    close: () => undoer.destroy(),
  }
}
