/** Search in everything on a phone that has no network, after it was closed and opened again. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { more } from '../../src/i18n/later/more.sv.ts'
import { search } from '../../src/i18n/later/search.sv.ts'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, dayFromNow, goOffline, hasStored, heading, link, makeCommitment, note, patience, roundOf, shot, writeReflection,
} from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

const field = (page: Page) => page.getByRole('searchbox', { name: search.label })
const result = (page: Page, text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text }).getByRole('link')

async function ask(page: Page, words: string): Promise<void> {
  await field(page).fill(words)
}

/** Goes there, and comes back to what was asked for. */
async function follow(page: Page, words: string, to: string, there: () => Promise<unknown>): Promise<void> {
  await ask(page, words)
  await result(page, to).click()
  // What is waited for there may stand in the answer too.
  await page.waitForURL((url) => !url.pathname.endsWith('/search'))
  await there()
  await page.goBack()
  await expect.poll(() => field(page).inputValue(), patience).toBe(words)
  await result(page, to).waitFor()
}

/** The example round, with what is written in its meeting. */
async function written(): Promise<Page> {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await link(page, 'Gå till träffen').click()
  await button(page, 'Starta träffen').click()
  await writeReflection(page, 'Blåbärskön är längre för Évas mammagrupp')
  await writeReflection(page, 'Blåbärslandet tas bort igen')
  await writeReflection(page, 'Blåbär: fråga Eva i mars', 'Bara jag')
  const gone = note(page, 'Blåbärslandet tas bort igen')
  await gone.getByRole('button', { name: /^Ändra/ }).click()
  await button(page, 'Ta bort').click()
  await expect.poll(() => page.getByText('Blåbärslandet tas bort igen').count(), patience).toBe(0)
  await page.goto(`${rig.url}round/${roundOf(page)}`)
  await makeCommitment(page, { what: 'Räkna blåbär i två veckor', due: dayFromNow(10) })
  await expect.poll(() => hasStored(page, 'Räkna blåbär'), patience).toBe(true)
  return page
}

test('a long answer comes a part at a time', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await link(page, 'Gå till träffen').waitFor()
  await page.goto(`${rig.url}search`)
  await ask(page, 'a')
  await button(page, more.more).waitFor()
  await expect.poll(() => page.getByRole('listitem').count(), patience).toBe(50)
  await shot(page, 'search-many')
  await button(page, more.more).click()
  await expect.poll(() => page.getByRole('listitem').count(), patience).toBeGreaterThan(50)
  expect(await axeViolations(page)).toEqual([])
})

test('without a network everything on the phone is found, and leads to its place; what was removed is not', async () => {
  const page = await written()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await page.goto(rig.url)
  await goOffline(page)
  await rig.stopServer()
  await page.reload()

  await link(page, 'Sök').click()
  await heading(page, search.title).waitFor()
  await expect.poll(() => field(page).evaluate((element) => element === document.activeElement), patience).toBe(true)
  await page.getByText(search.what).waitFor()
  await shot(page, 'search-empty')

  await ask(page, 'blåbär')
  await expect.poll(() => page.getByRole('status').allInnerTexts(), patience).toContain(search.count(3))
  expect(await page.getByRole('link').filter({ hasText: 'tas bort' }).count()).toBe(0)
  expect(new URL(page.url()).search).toBe('')
  expect(await page.locator('mark').allInnerTexts()).toEqual(['blåbär', 'Blåbär', 'Blåbär'])
  await shot(page, 'search-results')

  // Capitals and accents say nothing, the dots of å, ä and ö do.
  await follow(page, 'EVAS mammagrupp', 'Anteckning', () => note(page, 'Blåbärskön').waitFor())
  await ask(page, 'blabar')
  await page.getByText(search.none).last().waitFor()
  await shot(page, 'search-none')
  await follow(page, 'eva mars', 'Bara jag', () => note(page, 'fråga Eva i mars').waitFor())
  await follow(page, 'räkna blåbär', 'Åtagande', () => heading(page, 'Räkna blåbär i två veckor').waitFor())
  await follow(page, 'nämndsekreteraren', 'Idé', () => page.waitForURL(/\/idea\//))
  await follow(page, 'vinterväghållning', 'Delat', () => page.getByText('vinterväghållning').waitFor())
  await follow(page, 'Håkan', 'Person', () => heading(page, 'Personer').waitFor())
  await follow(page, 'resultatkonferens', 'Träff', () => page.waitForURL(/\/meeting\//))
})
