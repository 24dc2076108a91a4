import { nextTick, onBeforeUnmount, onMounted, type Ref } from 'vue'

/**
 * For the frame of a view: when what had the focus goes (an answer is given, a step is left, also by somebody else),
 * the heading of the part it stood in takes it, else that of the page. A keyboard would begin at the top again, and a
 * screen reader say nothing. Who moves the focus on purpose comes first.
 */
export function useKeptFocus(page: Readonly<Ref<HTMLElement | null>>): void {
  /** What had the focus last, and what it stood in: the innermost first. */
  let around: readonly Element[] = []
  let undo = () => {}

  function remember(event: FocusEvent): void {
    around = event.composedPath().filter((each) => each instanceof Element)
  }

  function keep(root: HTMLElement): void {
    if (around[0]?.isConnected !== false || !isLost(root)) return
    void nextTick(() => {
      if (isLost(root)) headingBy(around, root)?.focus({ preventScroll: true })
    })
  }

  onMounted(() => {
    const root = page.value
    if (root === null) return
    root.addEventListener('focusin', remember)
    const observer = new MutationObserver(() => { keep(root) })
    observer.observe(root, { childList: true, subtree: true })
    undo = () => {
      root.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  })
  onBeforeUnmount(() => { undo() })
}

const isLost = ({ ownerDocument }: HTMLElement) => ownerDocument.activeElement === ownerDocument.body

/** That of the innermost part that is left. */
function headingBy(around: readonly Element[], root: HTMLElement): HTMLElement | null {
  const part = around.find((element) => element.isConnected && element.matches('section, dialog') && element.querySelector('h2') !== null)
  const heading = (part ?? root).querySelector<HTMLElement>(part === undefined ? 'h1' : 'h2')
  if (heading !== null) heading.tabIndex = -1
  return heading
}
