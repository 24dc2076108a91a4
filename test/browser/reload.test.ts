/** The page is loaded anew, or closed, in the very moment after the last word. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { createRound, dayFromNow, hasStored, karin, link, makeCommitment, patience } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('what was written just before is there afterwards', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url, karin)
  await makeCommitment(page, { what: 'Fråga på plats', due: dayFromNow(20) })
  await link(page, /Fråga på plats/).click()
  const address = page.url()
  const context = page.context()
  let open = page
  for (let i = 1; i <= 10; i++) {
    await open.getByLabel('Vad hände?').fill(`Försök ${String(i)}`)
    if (i % 2 === 0) {
      await open.reload()
    } else {
      await open.close()
      open = await context.newPage()
      await open.goto(address)
    }
    await expect.poll(() => open.getByLabel('Vad hände?').inputValue(), patience).toBe(`Försök ${String(i)}`)
  }
})

/**
 * Whoever writes waits for its turn behind a transaction that is held here as long as the page lives, or until `window.letGo` is
 * called. The browser undoes what waits when the page is gone, though it was committed.
 */
async function holdLog(mode: IDBTransactionMode): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('larandetraff')
    request.onsuccess = () => { resolve(request.result) }
    request.onerror = () => { reject(new Error(request.error?.message)) }
  })
  const store = db.transaction('log', mode).objectStore('log')
  let held = true
  Object.assign(window, { letGo: () => { held = false; db.close() } })
  await new Promise<void>((resolve) => {
    const ask = () => {
      store.get(0).onsuccess = () => {
        resolve()
        if (held) ask()
      }
    }
    ask()
  })
}

/** As a long reading (of the spare copy) and a folding do, in the page that is left or in another tab. */
const turns = [['this page reads', 'readonly', false], ['this page folds', 'readwrite', false], ['another tab reads', 'readonly', true], ['another tab folds', 'readwrite', true]] as const

test.each(turns)('what was written just before is there afterwards, also when its turn came too late: %s', async (_, mode, isOther) => {
  const page = await rig.phone()
  await createRound(page, rig.url, karin)
  await makeCommitment(page, { what: 'Fråga på plats', due: dayFromNow(20) })
  await link(page, /Fråga på plats/).click()
  const address = page.url()
  const other = await page.context().newPage()
  await other.goto(`${rig.url}healthz`)
  const last = async (leave: (open: Page) => Promise<Page>, open: Page, words: string) => {
    await open.getByText('Sparat på telefonen').first().waitFor(patience)
    await (isOther ? other : open).evaluate(holdLog, mode)
    await open.getByLabel('Vad hände?').fill(words)
    const after = await leave(open)
    if (isOther) await other.evaluate('letGo()')
    await expect.poll(() => after.getByLabel('Vad hände?').inputValue(), patience).toBe(words)
    return after
  }
  const reloaded = await last(async (open) => {
    await open.reload()
    return open
  }, page, 'Blomkruka')
  const reopened = await last(async (open) => {
    await open.close()
    const fresh = await other.context().newPage()
    await fresh.goto(address)
    return fresh
  }, reloaded, 'Solros')
  // It is in the log by then, and nowhere beside it.
  await expect.poll(() => reopened.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('larandetraff.last.'))), patience).toEqual([])
  expect(await hasStored(reopened, 'Solros')).toBe(true)
})
