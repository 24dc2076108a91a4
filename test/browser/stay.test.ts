/** Whether the browser keeps what is written: asked for after the first own words, and said in plain words. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { axeViolations } from './axe.ts'
import { button, createRound, dayFromNow, heading, karin, link, makeCommitment, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('nothing is asked before something is written, then the promise is there and said', async () => {
  const page = await rig.phone()
  const browser = await rig.browser.newBrowserCDPSession()
  await page.goto(rig.url)
  const persisted = () => page.evaluate(() => navigator.storage.persisted())
  expect(await persisted()).toBe(false)
  await page.goto(`${rig.url}about-data`)
  await page.getByText(/^Webbläsaren har inte lovat/).waitFor(patience)
  await button(page, 'Be webbläsaren att behålla det').click()
  await page.getByText(/^Webbläsaren lovade det inte/).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'stay', { fullPage: true })

  // As a browser does that knows the app well.
  const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo')
  const context = targetInfo.browserContextId
  await browser.send('Browser.grantPermissions', { permissions: ['durableStorage'], origin: new URL(rig.url).origin, ...(context === undefined ? {} : { browserContextId: context }) })
  expect(await persisted()).toBe(false)
  await createRound(page, rig.url, karin)
  expect(await persisted()).toBe(false)
  await makeCommitment(page, { what: 'Fråga på plats', due: dayFromNow(20) })
  await expect.poll(persisted, patience).toBe(true)
  await page.goto(`${rig.url}about-data`)
  await heading(page, 'Finns det kvar?').waitFor(patience)
  await page.getByText(/^Webbläsaren har lovat/).waitFor()
  await link(page, 'Inställningar').first().waitFor()
})
