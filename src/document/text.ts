import * as Y from 'yjs'
import { limits } from '../model/limits.ts'
import { isCutDown } from '../model/reflection.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { minimalEdit, type TextChange, type TextEdit } from '../model/text.ts'
import { type CircleDocument, type Context, isReadOnly } from './circleDocument.ts'
import { keepEarlier } from './earlier.ts'
import { roots, type RootText } from './schema.ts'
import { entityFields } from './entities.ts'

/** A text in the document while somebody has it open. */
export interface OpenText {
  get(): string
  /** Hears of every change but the own edits; `null` when the whole should be read again. Returns its undo. */
  subscribe(listener: (change: TextChange) => void): () => void
  /**
   * Carries out edits in turn, as one step. Refuses when the text would be too long, unless it only gets shorter;
   * nothing is changed then.
   */
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
  const earlier = () => entity.value.get('earlier')
  return openYText(circle, text, at.field, (before) => keepEarlier(earlier(), at.field, before, context()))
}

/** A text whose place is known in advance; it is there before anybody has written in it. */
export function openRootText(circle: CircleDocument, name: RootText, context: () => Context): OpenText {
  const earlier = circle.doc.getMap(roots.earlier)
  return openYText(circle, circle.doc.getText(name), name, (before) => keepEarlier(earlier, name, before, context()))
}

function openYText(circle: CircleDocument, text: Y.Text, field: string, keep: (before: string) => void): OpenText {
  // An object of its own as origin: undo must find only what was written through this very field.
  const origin = { field }
  const undoer = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 600 })
  let begun = text.toString()
  let kept = false

  const write = (change: () => void, length: number): Result<void, RuleError> => {
    if (isReadOnly(circle)) return fail({ code: 'readOnly' })
    // Two who wrote at once may have made it too long: it must be possible to shorten it, letter by letter.
    if (length > Math.max(limits.text, text.length - 1)) return fail({ code: 'tooLong', field, length, limit: limits.text })
    circle.doc.transact(() => {
      change()
      if (!kept && isCutDown(begun, text.toString())) {
        keep(begun)
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
        return fail({ code: 'tooLong', field, length: next.length, limit: limits.text })
      }
      circle.doc.transact(() => apply([edit]), 'text.restore')
      begun = next
      kept = false
      return ok(undefined)
    },
    undo: () => !isReadOnly(circle) && undoer.undo() !== null,
    canUndo: () => !isReadOnly(circle) && undoer.canUndo(),
    begin() {
      begun = text.toString()
      kept = false
      undoer.stopCapturing()
    },
    close: () => undoer.destroy(),
  }
}
