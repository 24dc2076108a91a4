/** What is measured inside the page. Each function is sent to it whole. */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    watched: { readonly paints: number[]; readonly longTasks: number[] }
  }
}

/**
 * From now on: for each key that goes down, ms from the event until the frame that was made after it has been handed
 * on (the first task behind its animation frame); and the ms of each task longer than 50.
 */
export function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = { paints: [] as number[], longTasks: [] as number[] }
    window.watched = watched
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          watched.paints.push(performance.now() - timeStamp)
          port1.close()
        }
        port2.postMessage(null)
      })
    }, { capture: true })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
}

/** What was seen since `watch`, or since it was asked for last. */
export function seen(page: Page): Promise<Window['watched']> {
  return page.evaluate(() => ({ paints: window.watched.paints.splice(0), longTasks: window.watched.longTasks.splice(0) }))
}
