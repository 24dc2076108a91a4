import { moveCaret, rebase, type TextChange, type TextEdit } from '../../model/text.ts'

/** An own edit on its way into a text that others have changed: as it was made, and as it was carried out. */
export interface Carried {
  readonly edit: TextEdit
  readonly edits: readonly TextEdit[]
}

/** Where a caret of the field goes when `changes` of others are shown in it, together with the own edit if any. */
export function caretAfter(caret: number, changes: readonly TextChange[], own: Carried | null): number {
  if (own === null) return moveThrough(caret, changes)
  const { edit, edits } = own
  const first = edits[0]
  if (caret < edit.at) return moveThrough(caret, changes)
  if (caret > edit.at + edit.insert.length) {
    return edits.reduce(afterEdit, moveThrough(caret - edit.insert.length + edit.remove, changes))
  }
  if (edit.insert === '' || first === undefined) return moveThrough(edit.at, changes)
  return first.at + caret - edit.at
}

/**
 * The same for the start of a selection that is not empty: text that somebody put exactly there stays outside it, so
 * that typing over the selection never takes away what others wrote.
 */
export function selectionStartAfter(start: number, changes: readonly TextChange[], own: Carried | null): number {
  if (own !== null) return caretAfter(start, changes, own)
  return rebase({ at: start, remove: 0, insert: '.' }, changes)[0]?.at ?? 0
}

/** Just after what the change put in or took away. */
export function endOfChange(change: TextChange): number {
  return change.reduce((at, part) => at + (part.retain ?? 0) + (part.insert?.length ?? 0), 0)
}

function moveThrough(position: number, changes: readonly TextChange[]): number {
  return changes.reduce(moveCaret, position)
}

function afterEdit(position: number, edit: TextEdit): number {
  if (position <= edit.at) return position
  return position - Math.min(edit.remove, position - edit.at) + edit.insert.length
}
