/** Whether the browser keeps what is written: asked for when there is something to keep, and said in plain words. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dayFromNow, heading, karin, makeCommitment, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('nothing is asked before there is something to keep; what the browser has promised is said', async () => {
  const page = await rig.phone()
  // How often the app asks; the browser answers as it does.
  await page.addInitScript(() => {
    const counted = window as unknown as { asked: number }
    counted.asked = 0
    const persist = navigator.storage.persist.bind(navigator.storage)
    navigator.storage.persist = () => {
      counted.asked++
      return persist()
    }
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked)
  await page.goto(`${rig.url}about-data`)
  await page.getByText(/^Webbläsaren har inte lovat/).waitFor(patience)
  expect(await asked()).toBe(0)
  await button(page, 'Be webbläsaren att behålla det').click()
  await page.getByText(/^Webbläsaren lovade det inte/).waitFor()
  expect(await asked()).toBe(1)
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'stay', { fullPage: true })

  await page.goto(rig.url)
  await heading(page, 'Lärandeträff').first().waitFor(patience)
  expect(await asked()).toBe(0)
  await createRound(page, rig.url, karin)
  await makeCommitment(page, { what: 'Fråga på plats', due: dayFromNow(20) })
  await expect.poll(asked, patience).toBe(1)

  // As in a browser that knows the app well.
  const browser = await rig.browser.newBrowserCDPSession()
  const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo')
  const context = targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }
  await browser.send('Browser.grantPermissions', { permissions: ['durableStorage'], origin: new URL(rig.url).origin, ...context })
  await page.goto(`${rig.url}about-data`)
  await page.getByText(/^Webbläsaren har lovat/).waitFor(patience)
  expect(await button(page, 'Be webbläsaren att behålla det').count()).toBe(0)
})
