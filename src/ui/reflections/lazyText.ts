import type { OpenText } from '../../document/text.ts'
import { ok } from '../../model/result.ts'
import type { TextChange } from '../../model/text.ts'

export interface LazyText extends OpenText {
  /** Lets go of the text behind it and is empty again; the next keystroke makes a new one. */
  reset(): void
}

/**
 * A text that comes into being with its first keystroke, so that a field can stand open without leaving empty entries
 * behind, and nothing that was typed is ever only on the screen. `first` is a text that is there already.
 */
export function lazyText(first: OpenText | null, create: () => OpenText | null): LazyText {
  const listeners = new Set<(change: TextChange) => void>()
  let behind: OpenText | null = null
  let stop = () => {}

  const tell = (change: TextChange) => {
    for (const listener of [...listeners]) listener(change)
  }
  const use = (text: OpenText | null) => {
    stop()
    behind?.close()
    behind = text
    stop = text?.subscribe(tell) ?? (() => {})
  }
  use(first)
  return {
    get: () => behind?.get() ?? '',
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    edit(edits) {
      if (behind === null) use(create())
      return behind?.edit(edits) ?? ok(undefined)
    },
    replace: (text) => behind?.replace(text) ?? ok(undefined),
    undo: () => behind?.undo() ?? false,
    canUndo: () => behind?.canUndo() ?? false,
    begin: () => behind?.begin(),
    close: () => { use(null) },
    reset() {
      const length = behind?.get().length ?? 0
      use(null)
      if (length > 0) tell([{ delete: length }])
    },
  }
}
