import { type InjectionKey, type Ref, inject, onMounted, provide, watch } from 'vue'
import { START_LOCATION, type Router, useRoute } from 'vue-router'

interface Arrival {
  /** A navigation has brought a new view whose heading has not taken the focus yet. */
  pending: boolean
  /** A view has been shown: one more at the same address has taken its place. */
  shown: boolean
  heading: HTMLElement | null
}

const arrivalKey: InjectionKey<Arrival> = Symbol('arrival')

/** In the app's frame: remembers that a navigation happened. The first page keeps the browser's own start of focus. */
export function providePageFocus(router: Router): void {
  const arrival: Arrival = { pending: false, shown: false, heading: null }
  router.afterEach((to, from, failure) => {
    if (from !== START_LOCATION && failure === undefined && to.path !== from.path) arrival.pending = true
  })
  provide(arrivalKey, arrival)
}

/** In a view's heading: takes the focus after a navigation, also when the heading appears late or is used again. */
export function useHeadingFocus(heading: Readonly<Ref<HTMLElement | null>>): void {
  const arrival = inject(arrivalKey, null)
  const route = useRoute()
  const take = () => {
    if (arrival === null || heading.value === null) return
    // The button that brought the other view (a meeting is started, a code is read) is gone, and the focus with it.
    const lost = arrival.shown && isLost(heading.value.ownerDocument)
    arrival.shown = true
    arrival.heading = heading.value
    if (!arrival.pending && !lost) return
    // After a navigation the router decides where the page is scrolled to.
    heading.value.focus({ preventScroll: arrival.pending })
    arrival.pending = false
  }
  onMounted(take)
  watch(() => route.path, take, { flush: 'post' })
}

/** For a view whose parts come and go with `source`: the heading takes a focus that was lost with one of them. */
export function useLostFocus(source: () => unknown): void {
  const arrival = inject(arrivalKey, null)
  watch(
    source,
    () => {
      const heading = arrival?.heading ?? null
      if (heading !== null && isLost(heading.ownerDocument)) heading.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )
}

/** For a dialog that has closed: the heading takes the focus when what opened the dialog is gone. */
export function useFocusAfter(): (dialog: HTMLDialogElement) => void {
  const arrival = inject(arrivalKey, null)
  return (dialog) => {
    // Until the page is drawn again the focus stands on what the dialog hides.
    const isHidden = dialog.contains(dialog.ownerDocument.activeElement)
    if (isHidden || isLost(dialog.ownerDocument)) arrival?.heading?.focus({ preventScroll: true })
  }
}

function isLost(page: Document): boolean {
  return page.activeElement === page.body
}
