import { plainText } from '../../document/reflections.ts'
import type { OpenText } from '../../document/text.ts'
import type { RuleError } from '../../model/rules.ts'
import { minimalEdit, rebase, type TextChange } from '../../model/text.ts'
import { caretAfter, type Carried, endOfChange, selectionStartAfter } from './textCaret.ts'

/** What a binding needs of a text field. Positions are UTF-16 units. */
export interface TextView {
  read(): { readonly value: string; readonly start: number; readonly end: number }
  /** Replaces the whole value; the selection only matters while the field has the focus. */
  show(value: string, start: number, end: number): void
}

export interface TextBinding {
  /** The person has changed the field. `composing` as the event tells it. */
  input(composing: boolean): void
  compositionStart(): void
  compositionEnd(): void
  /** Sends what has been written and shows what waits, composition or not: the page may be about to sleep. */
  flush(): void
  /** Takes back the own last change in this field. */
  undo(): void
  /** Idempotent; flushes first. */
  close(): void
}

/**
 * Holds a text field and a text of the document equal.
 *
 * `shown` is what both were when they last agreed. A keystroke becomes the smallest edit from `shown` to the field's
 * value. While a composition is open the field must not be touched, or the keyboard loses its place and eats
 * characters: changes of others wait then, and the own words are carried over them when it ends. Until the first such
 * change the own words are sent as they come; Android's keyboards compose nearly always.
 *
 * `onChange` is told after every change; with the refusal when the last own edit was refused, else null.
 */
export function bindText(text: OpenText, view: TextView, onChange: (refused: RuleError | null) => void): TextBinding {
  let shown = text.get()
  let waiting: TextChange[] = []
  let composing = false
  let undoing = false
  let closed = false

  const settle = () => {
    const { value, start, end } = view.read()
    const found = minimalEdit(shown, value, end)
    const edit = found === null ? null : { ...found, insert: plainText(found.insert) }
    const changes = waiting
    waiting = []
    let own: Carried | null = null
    let refused: RuleError | null = null
    if (edit !== null) {
      own = { edit, edits: rebase(edit, changes) }
      const done = text.edit(own.edits)
      if (!done.ok) refused = done.error
    }
    shown = text.get()
    if (shown !== value) {
      const { from, to } = selectionAfter({ start, end }, changes, own, refused !== null)
      view.show(shown, Math.min(from, shown.length), Math.min(to, shown.length))
    }
    onChange(refused)
  }

  const selectionAfter = (
    { start, end }: { start: number; end: number },
    changes: readonly TextChange[],
    own: Carried | null,
    refused: boolean,
  ) => {
    const last = changes.at(-1)
    const caret =
      undoing && last !== undefined
        ? endOfChange(last)
        : refused && own !== null
          ? caretAfter(own.edit.at + own.edit.remove, changes, null)
          : caretAfter(end, changes, own)
    const collapsed = undoing || refused || start === end
    return { from: collapsed ? caret : Math.min(caret, selectionStartAfter(start, changes, own)), to: caret }
  }

  const undoSubscription = text.subscribe((change) => {
    waiting.push(change)
    if (!composing) settle()
  })
  if (view.read().value !== shown) view.show(shown, shown.length, shown.length)

  return {
    input(isComposing) {
      if (closed) return
      composing = composing && isComposing
      if (!composing || waiting.length === 0) settle()
    },
    compositionStart() {
      composing = true
    },
    compositionEnd() {
      composing = false
      if (!closed) settle()
    },
    flush() {
      if (!closed) settle()
    },
    undo() {
      if (closed) return
      settle()
      const wasComposing = composing
      composing = false
      undoing = true
      text.undo()
      undoing = false
      composing = wasComposing
    },
    close() {
      if (closed) return
      settle()
      closed = true
      undoSubscription()
    },
  }
}
