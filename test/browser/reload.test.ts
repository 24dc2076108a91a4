/** The page is loaded anew, or closed, in the very moment after the last word. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { createRound, dayFromNow, karin, link, makeCommitment, patience } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('what was written just before is there afterwards', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url, karin)
  await makeCommitment(page, { what: 'Fråga på plats', due: dayFromNow(20) })
  await link(page, /Fråga på plats/).click()
  const address = page.url()
  const context = page.context()
  let open = page
  for (let i = 1; i <= 10; i++) {
    await open.getByLabel('Vad hände?').fill(`Försök ${String(i)}`)
    if (i % 2 === 0) {
      await open.reload()
    } else {
      await open.close()
      open = await context.newPage()
      await open.goto(address)
    }
    await expect.poll(() => open.getByLabel('Vad hände?').inputValue(), patience).toBe(`Försök ${String(i)}`)
  }
})
