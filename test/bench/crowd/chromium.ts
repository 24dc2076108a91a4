import type { Page } from 'playwright-core'
import { launch } from '../../browser/chromium.ts'
import type { Crowd, CrowdSetup, Place } from './crowd.ts'

/** Phones in one Chromium, each in a context of its own: nothing passes between them but what they send. */
export const chromium: Place = {
  name: 'chromium',
  async open(setup: CrowdSetup) {
    const browser = await launch()
    const pages: Page[] = []
    for (let index = 0; index < setup.phones; index++) pages.push(await openPage(browser, setup.base))
    await Promise.all(pages.map((page, index) => page.evaluate((own) => window.bench.make(own), { ...setup, index })))
    const cdp = await browser.newBrowserCDPSession()
    const crowd: Crowd = {
      all: (method, ...[argument]) =>
        Promise.all(pages.map((page) => page.evaluate(([name, given]) => window.bench.call(name, given as never), [method, argument] as const))) as never,
      async cpuMs() {
        const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
        return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
      },
      close: () => browser.close(),
    }
    return crowd
  },
}

export async function openPage(browser: Awaited<ReturnType<typeof launch>>, base: string): Promise<Page> {
  // The permissions lift Chromium's restriction on local addresses in WebRTC.
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] })
  return openTab(context, base)
}

export async function openTab(context: { newPage(): Promise<Page> }, base: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(base)
  await page.waitForFunction(() => 'bench' in window)
  return page
}
