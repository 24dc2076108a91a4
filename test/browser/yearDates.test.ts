/** The dates of the budget year: said once, one press in a commitment, and seen beside its day and in the plan. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a date of the budget year is said once, chosen with one press, and told beside the day and in the plan', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await heading(page, /^Exempel: jämställd/).waitFor(patience)
  const round = page.url().replace(/[?#].*/, '')
  await page.goto(`${round}/plan`)
  await link(page, 'Budgetårets datum').click(patience)
  await heading(page, 'Budgetårets datum').waitFor(patience)
  expect(await page.getByLabel('Delårsrapport').inputValue()).toMatch(/-08-31$/)
  await page.getByLabel('Vad är det för datum?').fill('Mål och budget i nämnden')
  await button(page, 'Lägg till').click()
  await page.getByText('Välj en dag.').waitFor()
  await page.getByLabel('Dag', { exact: true }).fill('2026-06-10')
  await button(page, 'Lägg till').click()
  await button(page, 'Ta bort Mål och budget i nämnden').waitFor()
  await shot(page, 'year-dates', { fullPage: true })
  // Below the bar of tabs nothing can be pressed.
  await page.evaluate(() => { window.scrollTo(0, document.body.scrollHeight) })
  expect(await axeViolations(page)).toEqual([])
  await link(page, 'Omgångens plan').click()
  await heading(page, 'Omgångens plan').waitFor(patience)
  await page.getByText('Mål och budget i nämnden').waitFor(patience)
  await page.goto(`${round}/commitments`)
  await link(page, /Berätta för oppositionsrådet/).click(patience)
  await page.locator('summary').filter({ hasText: 'Ändra' }).first().click(patience)
  await button(page, /^Delårsrapport/).click()
  await page.getByRole('status').filter({ hasText: 'Till delårsrapporten' }).waitFor()
  await shot(page, 'year-commitment', { fullPage: true })
  expect(await axeViolations(page)).toEqual([])
})

test('who has no dates yet writes them in, and comes back to the commitment whose day was to be chosen', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await heading(page, /^Exempel: jämställd/).waitFor(patience)
  const round = page.url().replace(/[?#].*/, '')
  await page.goto(`${round}/commitments`)
  await link(page, /Berätta för oppositionsrådet/).click(patience)
  await page.waitForURL(/\/commitment\//, patience)
  const commitment = page.url()
  await page.goto(`${round}/year-dates`)
  for (const name of ['Budgetanvisning', 'Delårsrapport', 'Årsredovisning']) await page.getByLabel(name).fill('', patience)
  await page.goto(commitment)
  await page.locator('summary').filter({ hasText: 'Ändra' }).first().click(patience)
  await link(page, 'Skriv in budgetårets datum').click(patience)
  await heading(page, 'Budgetårets datum').waitFor(patience)
  await page.getByLabel('Delårsrapport').fill('2026-08-31')
  await link(page, 'Åtagande').first().click()
  await heading(page, /Berätta för oppositionsrådet/).waitFor(patience)
})
