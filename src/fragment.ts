/**
 * What stood after `#` in the address: an invite with a circle's secret. It's taken out of the address and of this
 * history entry before anything else runs, so that no router, log or shared link ever sees it. `main.ts` imports
 * this module first of all.
 */
let held = strip()
const listeners = new Set<() => void>()

// A link opened in a page that is open already changes only the fragment. This listener is older than the router's,
// which therefore sees the address without it; who waits for it is told when the router has seen it (hashchange).
addEventListener('popstate', keep)
addEventListener('hashchange', () => {
  keep()
  if (held === '') return
  for (const listener of [...listeners]) listener()
})

function strip(): string {
  const fragment = location.hash.slice(1)
  if (location.href.includes('#')) history.replaceState(history.state, '', location.pathname + location.search)
  return fragment
}

function keep(): void {
  const fragment = strip()
  if (fragment !== '') held = fragment
}

/** The fragment that the page was opened with, once: the second call gives an empty text. */
export function takeFragment(): string {
  const fragment = held
  held = ''
  return fragment
}

/** Tells when another fragment arrives in the open page; `takeFragment` then gives it. Returns its undo. */
export function onFragment(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
