/** Commits of the phone's database that come late, or fail: the line that says whether it is saved tells the truth all the while. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuge } from '../../src/i18n/later/refuge.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { createRig, type Rig } from './rig.ts'
import { createRound, hasStored, note, patience, startMeeting, writeReflection, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

interface Commits {
  mode: 'through' | 'hold' | 'fail'
  /** How often a commit has been held back or failed since the mode was set. */
  stopped: number
  /** What the line has said since the mode was set. */
  said: string[]
}
declare global {
  interface Window {
    commits: Commits
  }
}

/** A phone in a meeting whose appends are committed as the test says. */
async function phoneInMeeting(): Promise<Page> {
  const page = await rig.phone()
  await page.addInitScript(() => {
    window.commits = { mode: 'through', stopped: 0, said: [] }
    const { commits } = window
    const own = IDBTransaction.prototype.commit
    IDBTransaction.prototype.commit = function () {
      if (commits.mode === 'through' || !this.objectStoreNames.contains('log')) return own.call(this)
      const store = this.objectStore('log')
      // A transaction lives as long as something is asked of it.
      const look = () => {
        if (commits.mode === 'through') return own.call(this)
        commits.stopped++
        if (commits.mode === 'fail') return this.abort()
        store.count().onsuccess = look
      }
      look()
    }
    const look = () => {
      const said = document.querySelector('#main .status')?.textContent?.trim() ?? ''
      if (commits.said.at(-1) !== said) commits.said.push(said)
    }
    addEventListener('DOMContentLoaded', () => { new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true }) })
  })
  await createRound(page, rig.url, ylva)
  await startMeeting(page)
  await saved(page).waitFor()
  return page
}

const saved = (page: Page) => page.getByText(sv.status.saved).first()
const from = (page: Page, mode: Commits['mode']) =>
  page.evaluate((wanted) => { Object.assign(window.commits, { mode: wanted, stopped: 0, said: [] }) }, mode)
const look = (page: Page) => page.evaluate(() => window.commits)
const saidSaved = (said: readonly string[]) => said.filter((each) => each.startsWith(sv.status.saved))

test('what waits to be committed is called saved when it is, and not before', async () => {
  const page = await phoneInMeeting()
  await from(page, 'hold')
  await writeReflection(page, 'Hålls tillbaka')
  await page.locator('#main .status', { hasText: sv.status.saving }).first().waitFor()
  await expect.poll(async () => (await look(page)).stopped, patience).toBeGreaterThan(300)
  const { said } = await look(page)
  // What it said of the time before the text was written stands first.
  const since = said.findIndex((each) => each.startsWith(sv.status.saving))
  expect(since).toBeGreaterThanOrEqual(0)
  expect(saidSaved(said.slice(since))).toEqual([])
  await from(page, 'through')
  await saved(page).waitFor()
  expect(await hasStored(page, 'Hålls tillbaka')).toBe(true)
})

test('what was not committed is not called saved, and is when it can be', async () => {
  const page = await phoneInMeeting()
  await from(page, 'fail')
  await writeReflection(page, 'Misslyckas')
  await page.getByText(refuge.why.failed).waitFor()
  await from(page, 'fail')
  await writeReflection(page, 'Det här också')
  await expect.poll(async () => (await look(page)).stopped, patience).toBeGreaterThan(1)
  expect(saidSaved((await look(page)).said)).toEqual([])
  expect(await hasStored(page, 'Misslyckas')).toBe(false)
  await from(page, 'through')
  await saved(page).waitFor(patience)
  await expect.poll(() => hasStored(page, 'Misslyckas'), patience).toBe(true)
  await page.reload()
  for (const text of ['Misslyckas', 'Det här också']) await note(page, text).waitFor(patience)
})

test('a page that is left while a commit waits has lost nothing, also of what it did not call saved', async () => {
  const page = await phoneInMeeting()
  await writeReflection(page, 'Hann bli sparat')
  await saved(page).waitFor()
  await expect.poll(() => hasStored(page, 'Hann bli sparat'), patience).toBe(true)
  await from(page, 'hold')
  await writeReflection(page, 'Hann inte')
  await page.locator('#main .status', { hasText: sv.status.saving }).first().waitFor()
  await page.reload()
  for (const text of ['Hann bli sparat', 'Hann inte']) await note(page, text).waitFor(patience)
  await expect.poll(() => hasStored(page, 'Hann inte'), patience).toBe(true)
})
