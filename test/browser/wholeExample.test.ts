/** A newcomer opens the example of two years on a phone, and is at what became of a promise in a few presses. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { goOffline, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

const name = 'Exempel: två år'

test('two years are laid out in a moment and lead from the first screen to a thread, offline too', async () => {
  const page = await rig.phone({ viewport: { width: 360, height: 740 } })
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await heading(page, 'Exempel').waitFor()
  await shot(page, 'whole-choice')
  expect(await axeViolations(page)).toEqual([])
  await link(page, /^En hel omgång/).click()
  await heading(page, name).waitFor(patience)
  await page.getByText('Alla träffar').first().waitFor()
  await shot(page, 'whole-round', { fullPage: true })
  expect(await page.getByRole('listitem').filter({ hasText: 'genomförd' }).count()).toBe(5)

  // The third press, and the fourth.
  await link(page, /^Vad blev det av det/).click()
  await heading(page, 'Vad blev det av det?').waitFor(patience)
  await shot(page, 'whole-threads')
  const card = page.getByRole('article').filter({ hasText: 'Ge nämndsekreteraren rätt att skicka tillbaka' }).first()
  await card.getByText('Det räckte att kunna säga nej.').waitFor()
  await card.getByRole('link').first().click()
  await heading(page, 'Idé').waitFor()
  await shot(page, 'whole-idea', { fullPage: true })
  await page.getByRole('list', { name: 'Tråden' }).getByRole('link', { name: 'Spritt' }).click()
  await heading(page, 'Ge nämndsekreteraren rätt att skicka tillbaka underlag med tomma svar').waitFor()
  await page.getByText('Socialnämnden').first().waitFor()
  await shot(page, 'whole-commitment', { fullPage: true })

  await goOffline(page)
  await page.goto(rig.url)
  await shot(page, 'whole-home', { fullPage: true })
  await link(page, new RegExp(`^${name}`)).click(patience)
  await heading(page, name).waitFor(patience)
  const round = page.url()
  for (const [way, title] of [['Kort om omgången', 'Norrvik i omgången'], ['Så står det till', 'Så står det till'], ['Det som tas med hem', 'Det vi tar med hem'], ['Resultatblad', 'Resultatblad']] as const) {
    await page.goto(round)
    await link(page, way).first().click(patience)
    await heading(page, title).first().waitFor(patience)
    await page.waitForFunction(() => document.querySelector('[aria-busy=true], .skeleton') === null)
    await shot(page, `whole-${way.toLowerCase().replaceAll(' ', '-')}`, { fullPage: true })
  }
  for (const path of ['commitments', 'home/tests', 'home/obstacles', 'home', 'comparison', 'people']) {
    await page.goto(`${round}/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor(patience)
    await page.waitForFunction(() => document.querySelector('[aria-busy=true], .skeleton') === null)
    await shot(page, `whole-${path.replace('/', '-')}`, { fullPage: true })
  }
})
