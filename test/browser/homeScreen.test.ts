/** The home screen of an iPhone: its app has a memory of its own, and what was written in the browser is moved there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backupLinkTexts } from '../../src/i18n/later/backupLinks.ts'
import { homeScreen as words } from '../../src/i18n/later/homeScreen.sv.ts'
import { near } from '../../src/i18n/later/near.sv.ts'
import { settings } from '../../src/i18n/later/settings.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { axeViolations } from './axe.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, goTo, heading, karin, link, patience, roundOf, shot, startMeeting, writeReflection } from './steps.ts'

const canary = 'Kanariefågel: fråga Eva först'
const dir = mkdtempSync(joinPath(tmpdir(), 'box-'))
let rig: Rig
let browser: Page
let moving = ''
let failed = false
beforeAll(async () => { rig = await createRig({ mailbox: { dir } }) })
afterAll(async () => {
  await rig.close()
  rmSync(dir, { recursive: true, force: true })
})
// Each step stands on the one before it.
beforeEach(({ skip }) => { skip(failed, 'an earlier step failed') })
afterEach(({ task }) => { failed ||= task.result?.state === 'fail' })

/** As an iPhone says where the page is; nothing else of it is played. */
async function iPhone(at: Rig, standalone: boolean): Promise<Page> {
  const page = await at.phone()
  await page.addInitScript((value) => { Object.defineProperty(navigator, 'standalone', { value }) }, standalone)
  return page
}

/** Leaves the focus where it is, as a picture needs it. */
async function isFine(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page)).toEqual([])
  await shot(page, `home-screen-${name}`, { fullPage: true })
}

describe('from the browser to the home screen', () => {
  test('the browser offers it when there is something to lose, and makes a link', async () => {
    browser = await iPhone(rig, false)
    await browser.goto(rig.url)
    await heading(browser, sv.home.title).waitFor()
    await link(browser, sv.home.create).waitFor(patience)
    expect(await browser.getByText(words.cardTitle).count()).toBe(0)
    await createRound(browser, rig.url, karin)
    await startHome(browser, 'Norrvik')
    await goTo(browser, 'Omgången')
    await startMeeting(browser)
    await writeReflection(browser, 'Skrivet för alla')
    await writeReflection(browser, canary, 'Bara jag')
    await browser.goto(rig.url)
    // While a meeting runs there is other to think of.
    await link(browser, sv.home.toMeeting).waitFor(patience)
    expect(await browser.getByText(words.cardTitle).count()).toBe(0)
    await link(browser, sv.home.toMeeting).click()
    await button(browser, 'Du leder').click()
    await button(dialog(browser, 'Du leder'), 'Avsluta träffen').click()
    await browser.goto(rig.url)
    await browser.getByText(words.cardTitle).waitFor(patience)
    await isFine(browser, 'offered')
    await link(browser, words.title).click()
    await heading(browser, words.title).waitFor()
    await isFine(browser, 'why')
    await button(browser, words.make).click()
    await heading2(browser, words.ready).waitFor(patience)
    await isFine(browser, 'link')
    moving = await browser.getByRole('textbox').inputValue()
    expect(moving.startsWith(`${rig.url}#home.`)).toBe(true)
  })

  test('the app on the home screen takes all of it from the link, as the same person', async () => {
    // Apple puts the browser to sleep behind the app.
    await browser.context().close()
    const app = await iPhone(rig, true)
    await app.goto(rig.url)
    await app.getByText(words.inApp).waitFor(patience)
    await isFine(app, 'empty')
    await link(app, words.moveHere).click()
    await app.getByLabel(words.paste).fill('hej')
    await button(app, words.move).click()
    await app.getByText(words.notALink).waitFor()
    await isFine(app, 'not-a-link')
    await app.getByLabel(words.paste).fill(moving.replace(rig.url, 'https://example.org/'))
    await button(app, words.move).click()
    await app.getByText(words.otherAddress).waitFor()
    await app.getByLabel(words.paste).fill(moving)
    await button(app, words.move).click()
    await app.getByText(near.came).waitFor(patience)
    await app.getByText(near.here).waitFor(patience)
    await isFine(app, 'moved')
    await link(app, /Modellkommuner/).click()
    await goTo(app, 'Personer')
    await app.getByText('Karin Lund (du)').waitFor()
    await goTo(app, 'Hemma')
    await heading(app, 'Hemmagruppen i Norrvik').waitFor(patience)
    await app.goto(`${rig.url}search`)
    for (const text of ['Skrivet för alla', canary]) {
      await app.getByRole('searchbox').fill(text)
      await app.getByRole('main').getByRole('link', { name: text }).waitFor(patience)
    }
    await app.goto(`${rig.url}take-home`)
    await app.getByText(words.isThere).waitFor()
  })

  test('who declines is not asked again, and finds it under the settings; a server that keeps nothing sends one to the file', async () => {
    const poor = await createRig()
    const page = await iPhone(poor, false)
    await createRound(page, poor.url, karin)
    await page.goto(poor.url)
    await button(page, words.notNow).click(patience)
    expect(await page.getByText(words.cardTitle).count()).toBe(0)
    await page.reload()
    await link(page, /Modellkommuner/).waitFor(patience)
    expect(await page.getByText(words.cardTitle).count()).toBe(0)
    await link(page, sv.home.settings).click()
    await heading(page, settings.title).waitFor()
    await isFine(page, 'settings')
    await link(page, new RegExp(words.title)).click()
    await button(page, words.make).click()
    await page.getByText(words.errors.off).waitFor(patience)
    await isFine(page, 'off')
    await link(page, backupLinkTexts.sv.save).click()
    await heading(page, 'Spara en säkerhetskopia').waitFor()
    await poor.close()
  })

  test('elsewhere the app takes what is written along, and there is nothing to make', async () => {
    const page = await rig.phone()
    await page.goto(`${rig.url}take-home`)
    await page.getByText(words.otherSteps[0] ?? '').waitFor()
    expect(await button(page, words.make).count()).toBe(0)
    await isFine(page, 'android')
  })
})

test('a browser that has removed what was here is never an empty app: it is said, until it has been read', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url, karin)
  const round = roundOf(page)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('larandetraff.device')), patience).not.toBeNull()
  await page.goto(`${rig.url}settings`)
  await heading(page, settings.title).waitFor()
  // What is gone with a damaged disk; the page that holds it is closed first.
  await page.goto(`${rig.url}healthz`)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '')
        request.onsuccess = () => { resolve() }
        request.onerror = () => { reject(new Error(request.error?.message)) }
      })
    }
  })
  await page.goto(`${rig.url}round/${round}`)
  await page.getByText(sv.errors.unknownRound).waitFor(patience)
  await page.goto(rig.url)
  await page.getByText(words.goneTitle).waitFor(patience)
  await isFine(page, 'removed')
  await page.reload()
  await page.getByText(words.goneTitle).waitFor(patience)
  await button(page, words.goneRead).click()
  await page.getByText(sv.home.empty).waitFor()
  await page.reload()
  await page.getByText(sv.home.empty).waitFor(patience)
  expect(await page.getByText(words.goneTitle).count()).toBe(0)
})

const heading2 = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 })
