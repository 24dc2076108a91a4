/** Five minutes of a politician: the round in short, from the first page, without a network, and to what it speaks of. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { goOffline, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('why, what is asked, how it goes and what to ask at home are read offline in five minutes', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await link(page, 'Kort om omgången').waitFor(patience)
  await goOffline(page)
  await page.goto(rig.url)
  await link(page, /^Exempel: jämställd styrning/).click(patience)
  await link(page, 'Kort om omgången').click()
  await heading(page, 'Norrvik i omgången').waitFor(patience)
  await heading(page, 'Varför är vi med?').waitFor()
  await page.getByText('Det vi vill nå').waitFor()
  await heading(page, 'Frågor att ställa hemma').waitFor()
  await shot(page, 'brief', { fullPage: true })
  const words = (await page.getByRole('main').innerText()).split(/\s+/).length
  expect(words / 180).toBeLessThan(5)
  await page.getByRole('link', { name: /^Lärandeträff 2/ }).click()
  await heading(page, 'Lärandeträff 2').waitFor(patience)
})

test('how the round stands is counted of what is in it, each organisation by itself', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await link(page, 'Så står det till').click(patience)
  await heading(page, 'Så står det till').waitFor(patience)
  for (const name of ['Norrvik', 'Ekdala']) await heading(page, name).waitFor()
  const norrvik = page.locator('section.card').filter({ has: heading(page, 'Norrvik') })
  await norrvik.getByText(/^4 pågår, varav 1 försenat, 1 avslutat$/).waitFor()
  await norrvik.getByText(/ tagna hem, /).waitFor()
  await shot(page, 'health', { fullPage: true })
  await heading(page, 'Samma knäckfråga').waitFor()
})
