/** Parts of the app that are fetched when they are needed, on a network that loses them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, openInvite, patience } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

test('a part whose style sheet is lost on the way is shown, and has its looks when the network is back', async () => {
  // A service worker would have it already.
  const phone = await rig.phone()
  await phone.route('**/sw.js', (route) => route.abort())
  let failed = 0
  await phone.route(/assets\/ChangeKey-[^/]*\.css$/, (route) => (failed++ < 2 ? route.abort() : route.continue()))
  await createRound(phone, rig.url)
  const change = (await openInvite(phone)).getByText('Byt nyckel', { exact: true })
  await change.waitFor()
  await expect.poll(() => failed, patience).toBe(2)
  const styled = () =>
    phone.evaluate(() => {
      const sheets = [...document.styleSheets].filter(({ href }) => href?.includes('ChangeKey'))
      // Of a sheet that did not come the rules may not be read.
      try {
        return sheets.some(({ cssRules }) => cssRules.length > 0)
      } catch {
        return false
      }
    })
  expect(await styled()).toBe(false)
  await phone.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(styled, patience).toBe(true)
})

test('a part that can’t be fetched is told of, with a way on', async () => {
  // A service worker would have it already.
  const phone = await rig.phone()
  await phone.route('**/sw.js', (route) => route.abort())
  await createRound(phone, rig.url)
  await phone.route(/assets\/InviteDialog-[^/]*\.js$/, (route) => route.abort())
  await button(phone, 'Bjud in').click()
  await phone.getByText('Det här kunde inte hämtas', { exact: false }).waitFor()
})
