/** A phone that comes without anything gets documents of every size, whole, over every link; and small edits go on. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Roads } from './harness/linksPage.ts'
import { type LinksBench, openLinksBench } from './harness/linksServe.ts'

let bench: LinksBench
beforeAll(async () => { bench = await openLinksBench() })
afterAll(() => bench.close())
afterEach(async () => {
  await bench.clear()
  expect(bench.complaints()).toEqual([])
})

const slow = { timeout: 120_000, interval: 50 }
const sizes = process.env['LONG'] ? [300_000, 1_000_000, 5_000_000] : [300_000, 5_000_000]
const cases = (['webrtc', 'relay', 'tabs'] as const).flatMap((road) => sizes.map((bytes) => [bytes, road] as const))

const open = (page: Page, over: Roads) => page.evaluate((roads) => window.linksHarness.open(1, '', roads), over)
const write = (page: Page, words: string) => page.evaluate((w) => window.linksHarness.write(1, w), words)
const text = (page: Page) => page.evaluate(() => window.linksHarness.text(1))
const filled = (page: Page) => page.evaluate(() => window.linksHarness.filled(1))
const status = (page: Page) => page.evaluate(() => window.linksHarness.status(1))

test.each(cases)('%i bytes over %s', async (bytes, over) => {
  const holder = await bench.phone()
  const newcomer = await (over === 'tabs' ? bench.tab(holder) : bench.phone())
  await open(holder, over)
  await holder.evaluate((size) => window.linksHarness.fill(1, size), bytes)
  await open(newcomer, over)
  await expect.poll(() => filled(newcomer), slow).toBe(bytes / 1_000)
  await write(newcomer, 'back')
  await write(holder, 'forth')
  for (const page of [holder, newcomer]) await expect.poll(() => text(page), slow).toHaveLength(9)
  await expect.poll(() => status(holder), slow).toEqual({ present: 1, reached: 1, network: 'connected' })
})
