/**
 * A room's worth of real Chromium pages that hold together phone to phone: their server dies while they type, pages leave
 * and come. No page has a channel to all others, and without the server nobody can call anybody.
 */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type LinksBench, openLinksBench } from './harness/linksServe.ts'

const count = process.env['LONG'] ? 20 : 8
const patience = { timeout: 90_000, interval: 100 }

let bench: LinksBench
beforeAll(async () => {
  bench = await openLinksBench()
})
afterAll(() => bench.close())
afterEach(async () => {
  await bench.clear()
  // What is said to the server in the moment of its end is no fault of the page.
  expect(bench.complaints().filter((text) => !text.includes('WebSocket is already in CLOSING'))).toEqual([])
})

const text = (page: Page) => page.evaluate(() => window.linksHarness.text(1))
const status = (page: Page) => page.evaluate(() => window.linksHarness.status(1))
const write = (page: Page, word: string) => page.evaluate((words) => window.linksHarness.write(1, words), `${word} `)
const wordsOf = async (page: Page) => (await text(page)).split(' ').filter((word) => word !== '')
const sorted = (words: Iterable<string>) => [...words].sort()

async function come(): Promise<Page> {
  const page = await bench.phone()
  await page.evaluate(() => window.linksHarness.open(1))
  return page
}

async function allMeet(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await expect.poll(async () => (await status(page)).present, patience).toBe(pages.length - 1)
}

/** Each writes so many words, one after the other and beside the others; `written` grows with them. */
async function type(pages: readonly Page[], each: number, name: string, written: string[]): Promise<void> {
  await Promise.all(
    pages.map(async (page, i) => {
      for (let n = 0; n < each; n++) {
        const word = `${name}.${i}.${n}`
        await write(page, word)
        written.push(word)
      }
    }),
  )
}

/** Everybody has every word once, in one order, and knows that all have its own. */
async function areWhole(pages: readonly Page[], written: readonly string[]): Promise<void> {
  for (const page of pages) await expect.poll(async () => sorted(await wordsOf(page)), patience).toEqual(sorted(written))
  const texts = await Promise.all(pages.map(text))
  expect(new Set(texts).size).toBe(1)
  const others = pages.length - 1
  for (const page of pages) await expect.poll(() => status(page), patience).toEqual({ present: others, reached: others, network: 'connected' })
}

test(`${count} phones whose server dies while they type lose nothing, and go on without it`, async () => {
  const pages = await Promise.all(Array.from({ length: count }, come))
  await allMeet(pages)
  const written: string[] = []
  const typing = type(pages, 20, 'server', written)
  await expect.poll(() => written.length, patience).toBeGreaterThan(count * 8)
  await bench.stopServer()
  expect(written.length).toBeLessThan(count * 20)
  await typing
  await areWhole(pages, written)
  await type(pages, 5, 'alone', written)
  await areWhole(pages, written)
  await bench.startServer()
})

test(`${count} phones of which some leave and others come stay whole, also when the server dies then`, async () => {
  let pages = await Promise.all(Array.from({ length: count }, come))
  await allMeet(pages)
  const written: string[] = []
  for (let turn = 0; turn < count / 2; turn++) {
    const [leaves, ...stay] = pages
    if (leaves === undefined) throw new Error('nobody is left')
    const typing = type(stay, 4, `turn${turn}`, written)
    // Some say goodbye, others are gone in the middle of it all.
    if (turn % 2 === 0) await leaves.evaluate(() => window.linksHarness.close(1))
    else await leaves.context().close()
    pages = [...stay, await come()]
    await typing
  }
  await areWhole(pages, written)
  await bench.stopServer()
  await type(pages, 5, 'alone', written)
  await areWhole(pages, written)
  await bench.startServer()
})
