import { onScopeDispose, type Ref, shallowRef } from 'vue'

export interface DragOrder {
  /** The item that is being dragged, and before which one it would be put down (its index in the list without it). */
  readonly dragging: Readonly<Ref<{ readonly from: number; readonly to: number } | null>>
  /** For `pointerdown` on the handle of the item at `index`. */
  start(event: PointerEvent, index: number): void
}

/** How near the edge of the window the page scrolls along, and by how much for each move, px. */
const edge = 72
const stride = 14

/** Where among the others an item would land: after those whose middle is above `y`. */
export function landingAt(y: number, middles: readonly number[], from: number): number {
  return middles.filter((middle, i) => i !== from && middle < y).length
}

/** Dragging the rows of a list by a handle. The buttons do all of it too: this is only the quicker way for a pointer. */
export function useDragOrder(list: Readonly<Ref<HTMLElement | null>>, drop: (from: number, to: number) => void): DragOrder {
  const dragging = shallowRef<{ from: number; to: number } | null>(null)
  let stop = () => {}

  const start = (event: PointerEvent, from: number) => {
    const rows = list.value
    if (rows === null || event.button !== 0) return
    event.preventDefault()
    stop()
    const listening = new AbortController()
    const { signal } = listening
    const { pointerId } = event
    const move = (y: number) => {
      if (y < edge) window.scrollBy(0, -stride)
      else if (y > window.innerHeight - edge * 2) window.scrollBy(0, stride)
      const middles = [...rows.children].map((row) => {
        const { top, height } = row.getBoundingClientRect()
        return top + height / 2
      })
      dragging.value = { from, to: landingAt(y, middles, from) }
    }
    stop = () => {
      listening.abort()
      dragging.value = null
    }
    const only = (run: (event: PointerEvent) => void) => (other: PointerEvent) => {
      if (other.pointerId === pointerId) run(other)
    }
    window.addEventListener('pointermove', only(({ clientY }) => { move(clientY) }), { signal })
    window.addEventListener('pointercancel', only(() => { stop() }), { signal })
    window.addEventListener('keydown', ({ key }) => { if (key === 'Escape') stop() }, { signal })
    window.addEventListener(
      'pointerup',
      only(() => {
        const to = dragging.value?.to ?? from
        stop()
        if (to !== from) drop(from, to)
      }),
      { signal },
    )
    dragging.value = { from, to: from }
  }
  onScopeDispose(() => { stop() })
  return { dragging, start }
}
