/** What the round is about and when it goes on, and which organisation is the mentor: said when it is made or later, and told where it is read of. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, dialog, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('theme, period and mentor are said in the form of the round, and told in its plan, in short and in its documents', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await heading(page, /^Exempel: jämställd/).waitFor(patience)
  await page.getByText('Tema: Från mål i budgeten').waitFor(patience)
  await shot(page, 'facts-round', { fullPage: true })
  const round = page.url().replace(/[?#].*/, '')
  await button(page, 'Ändra omgången').click()
  const form = dialog(page, 'Ändra omgången')
  await form.getByLabel('Omgångens tema').fill('Jämställd skola')
  await form.getByLabel('Första månaden').selectOption({ index: 20 })
  await form.getByLabel('Sista månaden').selectOption({ index: 10 })
  await form.getByRole('checkbox', { name: /^Är mentor.*Norrvik/ }).check()
  await shot(page, 'facts-form')
  expect(await axeViolations(page)).toEqual([])
  await button(form, 'Spara').click()
  await form.getByText('Sista månaden är före den första.').waitFor()
  await form.getByLabel('Sista månaden').selectOption({ index: 30 })
  const period = await form.locator('select').evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).selectedOptions[0]?.label ?? ''))
  await button(form, 'Spara').click()
  await page.getByText('Tema: Jämställd skola').waitFor()
  await page.getByText(period.join(' – ')).waitFor()
  expect(await page.locator('li').filter({ hasText: 'Norrvik' }).filter({ hasText: 'Mentor' }).count()).toBe(1)
  for (const [way, name] of [['plan', 'facts-plan'], ['brief', 'facts-brief'], ['out/story', 'facts-story']] as const) {
    await page.goto(`${round}/${way}`)
    await page.getByText('Tema: Jämställd skola').waitFor(patience)
    await page.getByText(period.join(' – ')).waitFor()
    await shot(page, name)
  }
})

test('a new round may say so from the beginning, and its form keeps it over a reload', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}new`)
  await page.getByLabel('Omgångens tema').fill('Jämställd omsorg', patience)
  await page.getByLabel('Första månaden').selectOption({ index: 20 })
  await page.reload()
  await page.getByLabel('Omgångens namn').fill('Ny omgång', patience)
  expect(await page.getByLabel('Omgångens tema').inputValue()).toBe('Jämställd omsorg')
  await page.getByRole('textbox', { name: 'Organisation 1' }).fill('Norrvik')
  await page.getByRole('textbox', { name: 'Organisation 2' }).fill('Ekdala')
  await page.getByLabel('Vad heter du?').fill('Ylva')
  await page.getByText('Ekdala', { exact: true }).click()
  await shot(page, 'facts-new', { fullPage: true })
  await button(page, 'Skapa omgången').click()
  await link(page, 'Till träffen').or(heading(page, 'Ny omgång')).first().waitFor(patience)
  await page.getByText('Tema: Jämställd omsorg').waitFor(patience)
})
