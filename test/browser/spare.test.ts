/** The browser throws the database away, as Chromium does after some kills: the spare copy brings it back, and nothing that was taken away on purpose. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { sv } from '../../src/i18n/sv.ts'
import { homeScreen } from '../../src/i18n/later/homeScreen.sv.ts'
import { createServer, type RunningServer } from '../../src/server/createServer.ts'
import { axeViolations } from './axe.ts'
import { spareCopy } from './everyByte.ts'
import { openStorageBrowser, type StorageBrowser } from './harness/storageBrowser.ts'
import { button, createRound, heading, karin, link, note, patience, roundOf, shot, startMeeting, writeReflection } from './steps.ts'

let server: RunningServer
beforeAll(async () => {
  server = await createServer({ appDir: join(import.meta.dirname, '../../dist/app'), port: 0, host: '127.0.0.1' })
})
afterAll(() => server.close())

/**
 * One phone, whose browser is ended and opened again; `lose` is what happens to it in between. It is killed, or closed where
 * the test itself has written what has to be on the disk.
 */
async function phone() {
  const profile = mkdtempSync(join(tmpdir(), 'spare-'))
  let browser: StorageBrowser = await openStorageBrowser(server.url, profile)
  onTestFinished(async () => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  const first = async () => {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    await page.setViewportSize({ width: 360, height: 740 })
    return page
  }
  return {
    page: await first(),
    async reopen(lose: (profile: string) => void = () => undefined, end: 'kill' | 'close' = 'kill'): Promise<Page> {
      await browser[end]()
      lose(profile)
      browser = await openStorageBrowser(server.url, profile)
      return first()
    },
  }
}

const throwAway = (profile: string) => { rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true }) }

/** Closes the app, which would write anew, and spoils the end of each slot whose name ends so. */
async function damage(page: Page, ends: readonly string[]): Promise<void> {
  const aside = await page.context().newPage()
  await page.close()
  await aside.goto(`${server.url}healthz`)
  await aside.evaluate(spoil, ends)
}

// As the next.
function hasDevice(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('larandetraff')
    opening.onsuccess = () => {
      const asked = opening.result.transaction('values').objectStore('values').count('device')
      asked.onsuccess = () => {
        opening.result.close()
        resolve(asked.result === 1)
      }
    }
  })
}

// Run in the page: it may use nothing from outside itself.
async function spoil(names: readonly string[]) {
  // What the page that was closed is still writing comes first.
  await navigator.locks.request('larandetraff.spare', async () => {
    const cache = await caches.open('larandetraff.spare')
    for (const request of await cache.keys()) {
      if (!names.some((end) => request.url.endsWith(end))) continue
      const kept = await cache.match(request)
      if (kept === undefined) continue
      const bytes = new Uint8Array(await kept.arrayBuffer())
      bytes.fill(165, Math.max(0, bytes.length - 9))
      await cache.put(request, new Response(bytes, { headers: kept.headers }))
    }
  })
}

/** Karin's round with a note, and a note of her own; ends in the meeting when both are in the copy. */
async function write(page: Page): Promise<void> {
  await createRound(page, server.url, karin)
  await startMeeting(page)
  await writeReflection(page, 'Ordet solros')
  await writeReflection(page, 'Ordet blomkruka', 'Bara jag')
  // In the log of *mine* stands what was its draft, too.
  await expect.poll(() => spareCopy(page, roundOf(page)), patience).toContain('Ordet solros')
  await expect.poll(() => spareCopy(page), patience).toContain('Ordet blomkruka')
}

test('what was thrown away is back, in the same round, for the same person', async () => {
  const { page, reopen } = await phone()
  await write(page)
  const [address, round] = [page.url(), roundOf(page)]
  const again = await reopen(throwAway)
  await again.goto(server.url)
  await heading(again, homeScreen.backTitle).waitFor(patience)
  await again.getByText(homeScreen.back('1 omgång och dina egna anteckningar')).waitFor()
  await link(again, /Modellkommuner/).first().waitFor()
  expect(await axeViolations(again)).toEqual([])
  await shot(again, 'spare-back', { fullPage: true })
  await again.goto(address)
  await note(again, 'Ordet solros').waitFor(patience)
  await note(again, 'Ordet blomkruka').waitFor(patience)
  // Nobody is asked who they are: what is written now is Karin's.
  await writeReflection(again, 'Ordet ringblomma')
  await note(again, 'Ordet ringblomma').getByText('Karin Lund').waitFor(patience)
  // It is said until it is read, also after the round was opened.
  await again.goto(server.url)
  await button(again, homeScreen.goneRead).click()
  await again.reload()
  await link(again, /Modellkommuner/).first().waitFor(patience)
  expect(await heading(again, homeScreen.backTitle).count()).toBe(0)
  // The new device is copied too, and may be lost as the first.
  await expect.poll(() => spareCopy(again, round), patience).toContain('Ordet ringblomma')
  const third = await reopen(throwAway)
  await third.goto(address)
  await note(third, 'Ordet ringblomma').waitFor(patience)
  await note(third, 'Ordet blomkruka').waitFor(patience)
})

test('one damaged slot is passed over; when both are, the screen says what it said before', async () => {
  const { page, reopen } = await phone()
  await write(page)
  const [address, circle] = [page.url(), roundOf(page)]
  // The other slot of the round is written with its next copy; of what is private both are.
  await writeReflection(page, 'Ordet ringblomma')
  await expect.poll(() => spareCopy(page, `${circle}/b2`), patience).toContain('Ordet solros')
  await damage(page, ['/a2'])
  let again = await reopen(throwAway, 'close')
  await again.goto(address)
  await note(again, 'Ordet solros').waitFor(patience)
  await note(again, 'Ordet blomkruka').waitFor(patience)
  await damage(again, ['/a2', '/b2'])
  again = await reopen(throwAway, 'close')
  await again.goto(server.url)
  await heading(again, homeScreen.goneTitle).waitFor(patience)
  expect(await heading(again, homeScreen.backTitle).count()).toBe(0)
})

test('a round that was left does not come back, nor what belonged with it', async () => {
  const { page, reopen } = await phone()
  await write(page)
  const circle = roundOf(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await note(other, 'Ordet solros').waitFor(patience)
  await page.goto(page.url().replace(/\/meeting.*/, ''))
  await button(page, 'Ändra omgången').click()
  await link(page, 'Lämna omgången på den här telefonen').click()
  await page.getByLabel('Jag vet att det inte går att ångra').check()
  await button(page, 'Ta bort omgången härifrån').click()
  await page.getByText('Modellkommuner är borta från den här telefonen.').waitFor(patience)
  const copy = await spareCopy(page)
  expect(['Ordet solros', 'Ordet blomkruka', circle].filter((word) => copy.includes(word))).toEqual([])
  const again = await reopen(throwAway)
  await again.goto(server.url)
  await link(again, 'Skapa en omgång').waitFor(patience)
  expect(await link(again, /Modellkommuner/).count()).toBe(0)
})

test('of two tabs neither takes the words of the other out of the copy', async () => {
  const { page, reopen } = await phone()
  await write(page)
  const address = page.url()
  const other = await page.context().newPage()
  await other.goto(address)
  await note(other, 'Ordet blomkruka').waitFor(patience)
  await writeReflection(page, 'Ordet ringblomma', 'Bara jag')
  await writeReflection(other, 'Ordet pelargon', 'Bara jag')
  await writeReflection(page, 'Ordet syren', 'Bara jag')
  await expect.poll(async () => {
    const copy = await spareCopy(page)
    return ['ringblomma', 'pelargon', 'syren'].filter((word) => copy.includes(word))
  }, patience).toEqual(['ringblomma', 'pelargon', 'syren'])
  const again = await reopen(throwAway)
  await again.goto(address)
  for (const word of ['ringblomma', 'pelargon', 'syren']) await note(again, `Ordet ${word}`).waitFor(patience)
})

test('what is thrown away while it is used is written once more, and what is not open is back from the copy', async () => {
  const { page } = await phone()
  await write(page)
  const first = page.url()
  await createRound(page, server.url, karin)
  await startMeeting(page)
  await writeReflection(page, 'Ordet ringblomma')
  const second = page.url()
  const aside = await page.context().newPage()
  await aside.goto(`${server.url}healthz`)
  await aside.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('larandetraff').onsuccess = resolve }))
  await writeReflection(page, 'Ordet efteråt')
  await page.getByText(sv.status.saved).first().waitFor()
  // Whose database it is stands there last of all.
  await expect.poll(() => aside.evaluate(hasDevice), patience).toBe(true)
  // And it is copied again, for the next time.
  await expect.poll(() => spareCopy(page, roundOf(page)), patience).toContain('Ordet efteråt')
  await page.reload()
  for (const text of ['Ordet ringblomma', 'Ordet efteråt']) await note(page, text).waitFor(patience)
  expect(await button(page, 'Du leder').count()).toBe(1)
  await page.goto(first)
  for (const text of ['Ordet solros', 'Ordet blomkruka']) await note(page, text).waitFor(patience)
  expect(second).not.toBe(first)
})
