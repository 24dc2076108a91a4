/** The code on one phone's screen lets another one in, and leaves nothing of its secret behind. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQr } from './pictures.ts'
import { createRig, type Rig } from './rig.ts'
import { createRound, enter, goTo, heading, inside, karin, openInvite, patience, roundOf, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

/** The addresses of all entries in the history of the page. */
async function historyOf(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { entries } = await devtools.send('Page.getNavigationHistory')
  await devtools.detach()
  return entries.map((entry) => entry.url)
}

test('a picture of the QR code lets one in, and nothing of its secret is left behind', async () => {
  const shows = await rig.phone()
  await createRound(shows, rig.url, ylva)
  await openInvite(shows)
  // As a camera does, it looks until it sees: the dialog may still be fading in.
  const look = async () => (await readQr(rig.browser, await shows.screenshot())) ?? ''
  await expect.poll(look, patience).toContain('#')
  const scanned = await look()
  const fragment = scanned.split('#')[1] ?? ''
  expect(fragment.length).toBeGreaterThan(40)
  // Cameras read no inverted code, so a dark screen shows the same one.
  await shows.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(look, patience).toBe(scanned)

  const scans = await rig.phone()
  await scans.goto(scanned)
  await heading(scans, 'Gå med').waitFor()
  expect(scans.url()).not.toContain('#')
  await enter(scans, karin)
  await inside(scans)
  expect(roundOf(scans)).toBe(roundOf(shows))
  await goTo(scans, 'Personer')
  await scans.getByRole('listitem').filter({ hasText: ylva.name }).waitFor()

  for (const url of await historyOf(scans)) expect(url).not.toContain('#')
  expect(await scans.evaluate(() => JSON.stringify(history.state))).not.toContain(fragment)
  await scans.goBack()
  expect(scans.url()).not.toContain('#')
})
