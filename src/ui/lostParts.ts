/** What to do when a part of the app that is fetched when it is needed was lost on the way (Vite's `vite:preloadError`). */

/**
 * A style sheet that a bad network lost is asked for again, at once and when the network is back, and its part shown
 * meanwhile: Vite would refuse the part, and never ask again, since the link stands in the page.
 */
export function keepLostStyles(page: Window & typeof globalThis): void {
  const asked = new Set<string>()
  page.addEventListener('vite:preloadError', (event) => {
    const [, url] = /CSS for (.+)$/.exec(event.payload.message) ?? []
    const lost = [...page.document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].find(({ href }) => href === url)
    if (lost === undefined) return
    event.preventDefault()
    // Each part that needs it says so.
    if (asked.has(lost.href)) return
    asked.add(lost.href)
    const again = lost.cloneNode() as HTMLLinkElement
    again.addEventListener('error', () => {
      page.addEventListener('online', () => { again.replaceWith(again.cloneNode()) }, { once: true })
    })
    lost.replaceWith(again)
  })
}

/** Whether what Vue says of an error means that an async component could not be fetched (its code 13). */
export function isLostPart(info: string): boolean {
  return info === 'async component loader' || info.endsWith('#runtime-13')
}
