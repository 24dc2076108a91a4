/** Storage that dies under the page, or is not there: it is said within seconds, nothing written is lost, and it is saved when that can be done. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuge } from '../../src/i18n/later/refuge.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dayFromNow, hakan, join, karin, link, makeCommitment, note, patience, readInvite, shot, startMeeting, writeReflection, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

const what = 'Fråga på plats'
const outcome = (page: Page) => page.getByLabel('Vad hände?', { exact: true })
const saved = (page: Page) => page.getByText(sv.status.saved, { exact: true }).first()

async function atCommitment(page: Page): Promise<void> {
  await createRound(page, rig.url, karin)
  await makeCommitment(page, { what, due: dayFromNow(20) })
  await link(page, new RegExp(what)).click()
  await outcome(page).fill('Före.')
  await saved(page).waitFor()
}

/** As a phone shows a page again that it had put away. */
const wake = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** As WebKit leaves it under a page that has slept: what is asked for through an old connection is never answered. */
function mayDie(): void {
  const begin = IDBDatabase.prototype.transaction
  const seen = new Set<IDBDatabase>()
  const dead = new Set<IDBDatabase>()
  const silence = (): unknown => new Proxy(new EventTarget(), { get: (_, name) => (/^(objectStore|index|add|put|get\w*|count|open\w*|delete)$/.test(String(name)) ? silence : name === 'commit' ? () => undefined : undefined), set: () => true })
  IDBDatabase.prototype.transaction = function (...words) {
    seen.add(this)
    return dead.has(this) ? (silence() as IDBTransaction) : begin.apply(this, words)
  }
  Object.assign(window, { die: () => { for (const each of seen) dead.add(each) } })
}

test('a connection that died while the page slept is found at once, and what waited for it is saved through another', async () => {
  const page = await rig.phone()
  await page.addInitScript(mayDie)
  await atCommitment(page)
  await page.evaluate(() => { (window as unknown as { die(): void }).die() })
  await outcome(page).fill('Skrivet på en död förbindelse.')
  await page.getByText(sv.status.saving, { exact: true }).waitFor()
  const woken = Date.now()
  await wake(page)
  await saved(page).waitFor()
  // Not by the limit of a write, which is 15 s.
  expect(Date.now() - woken).toBeLessThan(10_000)
  await page.reload()
  await expect.poll(() => outcome(page).inputValue(), patience).toBe('Skrivet på en död förbindelse.')
})

test('storage that is silent altogether is said soon after waking, a file is offered, and all is saved when it answers', async () => {
  const page = await rig.phone()
  await atCommitment(page)
  // A transaction over everything that never ends: no other begins, on whatever connection.
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => { resolve(request.result) }
    })
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
    const stay = () => {
      if ('answers' in window) return db.close()
      transaction.objectStore('values').get('nothing').onsuccess = stay
    }
    stay()
  })
  await outcome(page).fill('Skrivet medan lagringen teg.')
  await page.getByText(sv.status.saving, { exact: true }).waitFor()
  await wake(page)
  await page.getByText(refuge.why.failed).waitFor()
  await page.getByText(sv.errors.storageFailed).first().waitFor()
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'storage-failed', { fullPage: true })
  await link(page, refuge.toFile).click()
  await page.waitForURL(/\/out/)
  await page.goBack()
  await page.evaluate(() => Object.assign(window, { answers: true }))
  await saved(page).waitFor(patience)
  await page.getByText(refuge.why.failed).waitFor({ state: 'detached' })
  await page.reload()
  await expect.poll(() => outcome(page).inputValue(), patience).toBe('Skrivet medan lagringen teg.')
})

/** `indexedDB.open` is not answered until the page says so. */
function isSilent(): void {
  const open = IDBFactory.prototype.open
  IDBFactory.prototype.open = function (...words) {
    return sessionStorage.getItem('answers') === null ? (new EventTarget() as IDBOpenDBRequest) : open.apply(this, words)
  }
}

test('storage that does not answer when the app is opened: said in 3 s, and all that was written is saved beside what was there', async () => {
  const [host, phone] = [await rig.phone(), await rig.phone()]
  await createRound(host, rig.url, ylva)
  const { link: invite } = await readInvite(host)
  await startMeeting(host)
  // What the phone had before: a round of its own, and a private note.
  await createRound(phone, rig.url, karin)
  await startMeeting(phone)
  await writeReflection(phone, 'Privat från förr', 'Bara jag')
  await phone.getByText(/^Sparat på telefonen/).first().waitFor()
  const page = await phone.context().newPage()
  await phone.close()
  await page.addInitScript(isSilent)
  const began = Date.now()
  await page.goto(rig.url)
  await page.getByText(refuge.why.silent).waitFor()
  // 3 s of patience, and the time to load on a busy machine.
  expect(Date.now() - began).toBeLessThan(10_000)
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'storage-silent')

  await join(page, invite, karin)
  await page.getByText(refuge.why.silent).waitFor()
  await writeReflection(page, 'Skrivet i minnet')
  await note(host, 'Skrivet i minnet').waitFor(patience)
  await writeReflection(page, 'Privat i minnet', 'Bara jag')
  await page.evaluate(() => { sessionStorage.setItem('answers', 'yes') })
  await wake(page)
  await page.getByText(refuge.back).waitFor(patience)
  await writeReflection(page, 'Skrivet efteråt')
  await writeReflection(page, 'Privat efteråt', 'Bara jag')
  await shot(page, 'storage-back')
  await page.getByText(/^Sparat på telefonen/).first().waitFor()
  await rig.stopServer()
  await host.close()
  await rig.startServer()
  await button(page, refuge.reload).click()
  for (const text of ['Skrivet i minnet', 'Privat i minnet', 'Skrivet efteråt', 'Privat efteråt']) await note(page, text).waitFor(patience)
  expect(await page.getByText(refuge.back).count()).toBe(0)
  await page.goto(rig.url)
  await expect.poll(() => page.getByRole('link', { name: /Modellkommuner/ }).count(), patience).toBe(2)
})

test('a browser without storage (Lockdown Mode): one takes part, is told so, and leaves with a file', async () => {
  const [host, page] = [await rig.phone(), await rig.phone()]
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'RTCPeerConnection', 'caches']) Object.defineProperty(window, name, { value: undefined })
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
    for (const name of ['locks', 'serviceWorker', 'storage']) Reflect.deleteProperty(Navigator.prototype, name)
  })
  await createRound(host, rig.url, ylva)
  const { link: invite } = await readInvite(host)
  await startMeeting(host)
  await join(page, invite, hakan)
  await page.getByText(refuge.why.refused).waitFor()
  await writeReflection(page, 'Utan lagring')
  await note(host, 'Utan lagring').waitFor(patience)
  await page.getByText(new RegExp(`^${sv.status.memory}`)).first().waitFor()
  await link(page, refuge.toFile).click()
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Spara omgången').click()])
  expect(await readFile(await download.path(), 'utf8')).toContain('Utan lagring')
})

test('an older version in another tab that is in the way of this one: said, written beside, and saved when it is closed', async () => {
  const old = await rig.phone()
  await old.goto(`${rig.url}healthz`)
  // As a tab of the first version that is busy, or asleep, and does not hear that a newer one asks for the database.
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('larandetraff', 10)
        request.onupgradeneeded = () => {
          const log = request.result.createObjectStore('log', { keyPath: 'id', autoIncrement: true })
          log.createIndex('circle', 'circle')
          log.createIndex('[circle+kind]', ['circle', 'kind'])
          request.result.createObjectStore('circles', { keyPath: 'id' })
          request.result.createObjectStore('values', { keyPath: 'name' })
        }
        request.onsuccess = () => {
          Object.assign(window, { held: request.result })
          resolve()
        }
      }),
  )
  const page = await old.context().newPage()
  await page.goto(rig.url)
  await page.getByText(refuge.why.blocked).waitFor()
  await createRound(page, rig.url, karin)
  await makeCommitment(page, { what, due: dayFromNow(20) })
  // The page has been loaded anew by then: its question stands behind that of the page before.
  await page.getByText(refuge.why.blocked).or(page.getByText(refuge.why.silent)).waitFor()
  await old.close()
  await wake(page)
  await page.getByText(refuge.back).waitFor(patience)
  await page.reload()
  await page.getByRole('link', { name: what }).waitFor()
  expect(await page.getByText(refuge.back).count()).toBe(0)
})
