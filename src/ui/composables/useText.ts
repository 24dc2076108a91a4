import { onBeforeUnmount, onMounted, type Ref, type ShallowRef, shallowRef } from 'vue'
import type { OpenText } from '../../document/text.ts'
import type { RuleError } from '../../model/rules.ts'
import { bindText, type TextBinding, type TextView } from './textBinding.ts'

/** A textarea and what makes it grow: what ui/base/GrowingTextarea.vue exposes. */
export interface TextElement {
  readonly element: HTMLTextAreaElement | null
  grow(): void
}

export interface UsedText {
  /** Why the last change was refused; null when it was taken. */
  readonly refused: Readonly<ShallowRef<RuleError | null>>
  readonly canUndo: Readonly<ShallowRef<boolean>>
  /** False when the entity has no such text: the field can't be written in. */
  readonly found: Readonly<ShallowRef<boolean>>
  undo(): void
  /** Sends what has been written, also from a composition that goes on. */
  flush(): void
}

/** Binds a textarea to a text of the document while the component is mounted. `open` is called once. */
export function useText(open: () => OpenText | null, area: Readonly<Ref<TextElement | null>>): UsedText {
  const refused = shallowRef<RuleError | null>(null)
  const canUndo = shallowRef(false)
  const found = shallowRef(true)
  let binding: TextBinding | null = null
  let letGo = () => {}

  onMounted(() => {
    const element = area.value?.element ?? null
    const text = open()
    found.value = text !== null
    if (element === null || text === null) return
    const view = viewOf(element, () => area.value?.grow())
    const bound = bindText(text, view, (problem) => {
      refused.value = problem
      canUndo.value = text.canUndo()
    })
    const stop = listen(element, bound, text)
    binding = bound
    letGo = () => {
      stop()
      bound.close()
      text.close()
    }
  })
  onBeforeUnmount(() => { letGo() })

  return { refused, canUndo, found, undo: () => binding?.undo(), flush: () => binding?.flush() }
}

function viewOf(element: HTMLTextAreaElement, grow: () => void): TextView {
  return {
    read: () => ({ value: element.value, start: element.selectionStart, end: element.selectionEnd }),
    show(value, start, end) {
      const { scrollTop, selectionDirection } = element
      element.value = value
      // Safari moves the focus to a field whose selection is set.
      if (element.ownerDocument.activeElement === element) element.setSelectionRange(start, end, selectionDirection)
      element.scrollTop = scrollTop
      grow()
    },
  }
}

function listen(element: HTMLTextAreaElement, binding: TextBinding, text: OpenText): () => void {
  const stop = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(name: K, run: (event: HTMLElementEventMap[K]) => void) => {
    element.addEventListener(name, run, { signal: stop.signal })
  }
  on('focus', () => { text.begin() })
  on('input', (event) => { binding.input(event instanceof InputEvent && event.isComposing) })
  on('compositionstart', () => { binding.compositionStart() })
  on('compositionend', () => { binding.compositionEnd() })
  // Some keyboards end a composition without saying so; it never outlives the focus.
  on('blur', () => { binding.compositionEnd() })
  on('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
    if (event.key.toLowerCase() !== 'z' && event.key.toLowerCase() !== 'y') return
    // The browser's own history knows nothing of what others wrote and would take that back too.
    event.preventDefault()
    if (event.key.toLowerCase() === 'z' && !event.shiftKey) binding.undo()
  })
  on('beforeinput', (event) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    if (event.inputType === 'historyUndo') binding.undo()
  })
  const page = element.ownerDocument
  // A phone that goes to sleep tells one of the two, seldom both. First of all: what is stored then is what has been sent by then.
  const first = { signal: stop.signal, capture: true }
  page.addEventListener('visibilitychange', () => { if (page.hidden) binding.flush() }, first)
  page.defaultView?.addEventListener('pagehide', () => { binding.flush() }, first)
  return () => { stop.abort() }
}
