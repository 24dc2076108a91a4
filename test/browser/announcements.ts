/** What a screen reader is given to say on a page: whatever is put into a region that is read politely. */
import type { Page } from 'playwright-core'

export interface Announcement {
  /** ms, the clock of this process: that of the page may be another. */
  readonly at: number
  readonly text: string
}

/** Hears all that is announced from now on, also after a reload; to be called before the page is opened. */
export async function hear(page: Page): Promise<readonly Announcement[]> {
  const heard: Announcement[] = []
  await page.exposeFunction('announced', (text: string) => void heard.push({ at: Date.now(), text }))
  await page.addInitScript(listenInPage)
  return heard
}

/** The announcements of the span of `ms` that had most of them. */
export function busiest(heard: readonly Announcement[], ms: number): readonly Announcement[] {
  const spans = heard.map(({ at: from }) => heard.filter(({ at }) => at >= from && at < from + ms))
  return spans.reduce((most, span) => (span.length > most.length ? span : most), [])
}

/** Runs in the page. What comes in one piece is one announcement; what is taken away is none. */
function listenInPage(): void {
  const regions = '[role=status], [aria-live=polite]'
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
  const live = (node: Node): Element[] => {
    const around = elementOf(node)?.closest(regions)
    if (around != null) return [around]
    return node instanceof Element ? [...node.querySelectorAll(regions)] : []
  }
  const told = window as unknown as { announced(text: string): void }
  const observer = new MutationObserver((records) => {
    const said = new Map<Element, Set<string>>()
    for (const { type, target, addedNodes } of records) {
      const changed = type === 'characterData' ? [target] : [...addedNodes]
      for (const node of changed) {
        for (const region of live(node)) {
          const text = (region.contains(node) ? node : region).textContent?.trim() ?? ''
          if (text !== '' && region.isConnected && region.checkVisibility()) said.set(region, (said.get(region) ?? new Set()).add(text))
        }
      }
    }
    for (const texts of said.values()) told.announced([...texts].join(' '))
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}
