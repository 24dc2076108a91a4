/** A new version of the app comes while people are in it: nobody is disturbed, and each tab is asked for itself. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dayFromNow, dialog, goTo, heading, karin, kept, link, patience, startMeeting, writeReflection,
} from './steps.ts'

let rig: Rig
const folder = mkdtempSync(join(tmpdir(), 'app-'))
const appDir = join(folder, 'app')

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../dist/app'), appDir, { recursive: true })
  rig = await createRig({ appDir })
})
afterAll(async () => {
  await rig.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Puts the next version in the place of the one that is served: a page with another script, and a worker that knows of it. */
async function release(version: string): Promise<void> {
  const index = join(appDir, 'index.html')
  const worker = join(appDir, 'sw.js')
  const page = readFileSync(index, 'utf8')
    .replace(/<script src="[^"]*" data-version><\/script>/, '')
    .replace('</head>', `<script src="./assets/${version}.js" data-version></script></head>`)
  const script = readFileSync(worker, 'utf8')
  const known = /(url:"index\.html",revision:")[^"]*/
  expect(script).toMatch(known)
  writeFileSync(index, page)
  writeFileSync(join(appDir, 'assets', `${version}.js`), '')
  writeFileSync(worker, script.replace(known, `$1${version}`))
  await rig.stopServer()
  await rig.startServer()
}

/** Asks for a newer version as the app does each hour, and waits until it has come. */
async function newVersionComes(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration()
          if (registration?.waiting) return true
          await registration?.update().catch(() => undefined)
          return false
        }),
      patience,
    )
    .toBe(true)
}

/** A reload would lose this. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { wasHere: true }))
const isMarked = (page: Page) => page.evaluate(() => 'wasHere' in window)
const versionOf = (page: Page) =>
  page.evaluate(() => {
    const src = document.querySelector('script[data-version]')?.getAttribute('src')
    return src?.match(/\w+(?=\.js)/)?.[0] ?? 'first'
  })

const offer = (page: Page) => page.getByRole('status', { name: 'Meddelanden' }).getByText('Det finns en ny version.')

test('nothing is asked while a meeting runs or somebody writes, and no tab loads another', async () => {
  const meeting = await rig.phone()
  await createRound(meeting, rig.url, karin)
  await kept(meeting)
  const writing = await meeting.context().newPage()
  await writing.goto(meeting.url())
  await goTo(writing, 'Åtaganden')
  await link(writing, 'Nytt åtagande').click()
  const field = writing.getByLabel('Vad ska vi göra?')
  await field.fill('Det här är bara ett utkast')
  await startMeeting(meeting)
  for (const page of [meeting, writing]) await mark(page)
  await release('second')
  for (const page of [meeting, writing]) await newVersionComes(page)

  // Had it been offered, these would have come after it.
  await writeReflection(meeting, 'Vi är mitt i träffen.')
  await button(meeting, 'Nästa punkt').click()
  await heading(meeting, 'Lär känna varandra').waitFor()
  await field.pressSequentially(', än så länge')
  for (const page of [meeting, writing]) expect(await offer(page).count()).toBe(0)

  await button(meeting, 'Du leder').click()
  await button(dialog(meeting, 'Du leder'), 'Avsluta träffen').click()
  await offer(meeting).waitFor()
  expect(await offer(writing).count()).toBe(0)
  for (const page of [meeting, writing]) expect([await isMarked(page), await versionOf(page)]).toEqual([true, 'first'])

  await button(meeting, 'Uppdatera').click()
  await expect.poll(() => versionOf(meeting).catch(() => ''), patience).toBe('second')
  await heading(meeting, 'Uppstartsmöte').waitFor()
  expect(await isMarked(meeting)).toBe(false)

  // The tab that was not asked has its words and its version, and goes on.
  expect([await isMarked(writing), await versionOf(writing)]).toEqual([true, 'first'])
  expect(await field.inputValue()).toBe('Det här är bara ett utkast, än så länge')
  await writing.getByLabel('Vilken utmaning, och för vilka?').fill('Vi vet inte varför.')
  await writing.getByLabel('Klart senast').fill(dayFromNow(20))
  await button(writing, 'Lova i omgången').click()
  await writing.getByText('Lovat i omgången.').waitFor()
  await goTo(meeting, 'Åtaganden')
  // Once: this tab had the draft, and now has the promise.
  await meeting.getByRole('link', { name: /Planerat Det här är bara ett utkast, än så länge/ }).waitFor()
  expect(await meeting.getByRole('link', { name: 'Det här är bara ett utkast, än så länge' }).count()).toBe(1)
})

test('a page that the old worker answered for, after the newer one was accepted, is loaded once more', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url, karin)
  await kept(page)
  await page.addInitScript(() => {
    const loads = Number(sessionStorage.getItem('loads') ?? 0) + 1
    sessionStorage.setItem('loads', String(loads))
    // What the worker now hands out has other scripts than this page.
    const fetchReal = window.fetch.bind(window)
    window.fetch = (input, init) =>
      loads === 1 && String(input).endsWith('/index.html') ? Promise.resolve(new Response('')) : fetchReal(input, init)
  })
  await page.evaluate(() => { sessionStorage.setItem('larandetraff.accepted-update', 'yes') })
  await page.reload()
  const loads = () => page.evaluate(() => sessionStorage.getItem('loads')).catch(() => '')
  await expect.poll(loads, patience).toBe('2')
  await heading(page, 'Modellkommuner').waitFor()
  expect([await loads(), await page.evaluate(() => sessionStorage.getItem('larandetraff.accepted-update'))]).toEqual(['2', null])
})

test('it is offered only between texts', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url, karin)
  await kept(page)
  await page.goto(`${rig.url}new`)
  await page.getByLabel('Omgångens namn').fill('En omgång till')
  await release('third')
  await newVersionComes(page)
  await page.getByLabel('Organisation 1', { exact: true }).fill('Norrvik')
  expect(await offer(page).count()).toBe(0)
  await link(page, 'Tillbaka').click()
  await offer(page).waitFor()

  await page.getByRole('link', { name: 'Modellkommuner' }).click()
  await button(page, 'Ändra Uppstartsmöte').click()
  await offer(page).waitFor({ state: 'detached' })
  await button(dialog(page, 'Ändra träffen'), 'Avbryt').click()
  await offer(page).waitFor()

  await goTo(page, 'Åtaganden')
  await link(page, 'Nytt åtagande').click()
  const why = page.getByLabel('Vilken utmaning, och för vilka?')
  await why.fill('Vi vet inte varför.')
  await offer(page).waitFor({ state: 'detached' })
  await why.blur()
  await offer(page).waitFor()
  await button(page, 'Uppdatera').click()
  await expect.poll(() => versionOf(page).catch(() => ''), patience).toBe('third')
  // What was written is in the draft.
  await expect.poll(() => why.inputValue(), patience).toBe('Vi vet inte varför.')
})
