/** What a newcomer sees in the first minute, and that it needs no network after that. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { goTo, heading, kept, link } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

const round = 'Exempel: jämställd styrning'
/** In the list of rounds; a commitment's card names its round last. */
const ofRound = (page: Page) => page.getByRole('link', { name: new RegExp(`^${round}`) })

test('the example shows a round half-way through, also with no network', async () => {
  let page = await rig.phone()
  await page.goto(rig.url)
  await page.getByText('Här samlas era lärandeträffar.').waitFor()
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await heading(page, round).waitFor()
  for (const name of ['Norrvik', 'Ekdala', 'Region Sydlund', 'Solhamn']) await page.getByText(name).first().waitFor()
  const meetings = page.getByRole('listitem').filter({ has: page.getByRole('link') })
  await meetings.filter({ hasText: 'Uppstartsmöte' }).getByText('genomförd').waitFor()
  await meetings.filter({ hasText: 'Lärandeträff 1' }).getByText('genomförd').waitFor()
  await goTo(page, 'Åtaganden')
  await heading(page, 'Region Sydlund').waitFor()
  await kept(page)

  const context = page.context()
  await page.close()
  await context.setOffline(true)
  await rig.stopServer()
  page = await context.newPage()
  await page.goto(rig.url)
  await page.getByText('3 öppna åtaganden').waitFor()
  await link(page, 'Visa alla').click()
  await heading(page, 'Mina åtaganden').waitFor()
  await page.getByRole('article').nth(2).waitFor()
  const dues = (await page.getByRole('article').allInnerTexts()).map((text) => text.split('\n')[0])
  expect(dues).toEqual(['Försenat 3 dagar', 'Om 9 dagar', expect.stringMatching(/^\d{1,2} [a-zå]+( \d{4})?$/)])

  await link(page, 'Lärandeträff').click()
  await ofRound(page).click()
  await heading(page, round).waitFor()
  await page.getByRole('link', { name: /^Lärandeträff 1/ }).click()
  await page.getByText('Träffen är slut.').waitFor()
  await page.getByRole('button', { name: '1-2-4-alla i två varv' }).click()
  await page.getByRole('article').first().waitFor()
  // Again: it is the same example, not another one.
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await heading(page, round).waitFor()
  await page.goto(rig.url)
  await heading(page, 'Mina omgångar').waitFor()
  expect(await ofRound(page).count()).toBe(1)
})
