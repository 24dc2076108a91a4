/** Five minutes of a politician: the round in short, from the first page, without a network, and to what it speaks of. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { reflow } from './reflow.ts'
import { createRig, type Rig } from './rig.ts'
import { createRound, goOffline, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

const wordsOf = async (page: Page) => (await page.getByRole('main').innerText()).split(/\s+/).length
const minutesOf = async (page: Page) => Number(/Läses på (\d+) minuter/.exec(await page.getByText(/^Läses på/).innerText())?.[1] ?? 1)
/** The headings of the parts, in their order. */
const parts = (page: Page) => page.getByRole('heading', { level: 2 }).allInnerTexts()

test('a politician reads offline, in the minutes that are said, why, what is asked, what to ask at home and how it goes', async () => {
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
  await page.getByText('Det vi vill nå').waitFor()
  await expect.poll(() => parts(page)).toEqual(['Varför är vi med?', 'Vad väntar på dig?', 'Frågor att ställa hemma', 'Hur går det?'])
  await shot(page, 'brief-politician', { fullPage: true })
  expect(await wordsOf(page) / 200).toBeLessThan(5)
  // What is said is not less than it takes.
  expect(await minutesOf(page)).toBeGreaterThanOrEqual(Math.ceil((await wordsOf(page) - 40) / 200))
  await page.getByRole('link', { name: /^Lärandeträff 2/ }).click()
  await heading(page, 'Lärandeträff 2').waitFor(patience)
})

test('anybody may read what another role is briefed with: it tells of those who have it, and of what they are needed for', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await link(page, 'Kort om omgången').click(patience)
  const roles = page.getByLabel('Läs som')
  const read = async (role: string, first: string, others: readonly string[]) => {
    await roles.selectOption({ label: role }, patience)
    await expect.poll(async () => (await parts(page))[0], patience).toBe(first)
    for (const name of others) await heading(page, name).waitFor()
    await shot(page, `brief-${role}`, { fullPage: true })
    expect(await wordsOf(page) / 200).toBeLessThan(5)
    expect(await axeViolations(page)).toEqual([])
    expect((await reflow(page)).problems).toEqual([])
  }
  await read('Hög chef', 'Vad väntar?', ['Vad behöver få tid?', 'Frigör tid för', 'Deras tid behövs', 'Det här är försenat'])
  // The meeting is told of once, with who comes.
  expect(await page.getByRole('main').getByText(/^Lärandeträff 2/).count()).toBe(1)
  await link(page, /^Lärandeträff 2: .*Från er: .*Eva Sandqvist/).waitFor()
  await page.getByText('Så ser sidan ut för Eva Sandqvist.').waitFor()
  await read('Nyckelperson', 'Vad ska förberedas?', ['Det här är försenat'])
  await link(page, /^Er presentation/).waitFor()
  await read('Verksamhetschef', 'Vad prövar ni?', ['Nästa steg'])
  // The address says whose page it is, so that it can be opened again.
  await page.reload()
  await heading(page, 'Vad prövar ni?').waitFor(patience)
  await roles.selectOption({ label: 'Politiker (din roll)' })
  await heading(page, 'Vad väntar på dig?').waitFor()
})

test('who holds the round together is led to their own screens, and may read what any organisation’s people are briefed with', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url)
  await link(page, 'Kort om omgången').click(patience)
  await heading(page, 'För dig som samordnar').waitFor(patience)
  await page.getByLabel('Läs som').selectOption({ label: 'Politiker' })
  await page.getByText('Ingen i Norrvik har den rollen än.').waitFor()
  await expect.poll(() => link(page, /^Så står det till/).count()).toBe(1)
  await page.getByLabel('Organisation').selectOption({ label: 'Ekdala' })
  await heading(page, 'Ekdala i omgången').waitFor()
  await page.getByText('Läs varför ni är med, och säg till om något inte stämmer.').waitFor()
  await shot(page, 'brief-coordinator', { fullPage: true })
  // What is written in a home that this phone is not in leads nowhere.
  await page.getByLabel('Läs som').selectOption({ label: 'Nyckelperson' })
  const prepare = page.locator('section').filter({ has: heading(page, 'Vad ska förberedas?') })
  await prepare.getByText('Förutsättningar').waitFor()
  expect(await prepare.getByRole('link').count()).toBe(0)
  await shot(page, 'brief-prepare-elsewhere', { fullPage: true })
  await page.getByLabel('Läs som').selectOption({ label: 'Samordnare (din roll)' })
  await link(page, 'Så står det till i omgången').click()
  await heading(page, 'Så står det till').waitFor(patience)
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
