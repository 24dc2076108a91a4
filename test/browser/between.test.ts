/** The log between two meetings: written at home, private at first, and found again where the next meeting is prepared and held. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, goTo, heading, link, note, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('what is noticed between two meetings is written at home, by keyboard, and stands at the follow-up of the next one', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await goTo(page, 'Hemma')
  await heading(page, 'Hemmagruppen i Norrvik').waitFor(patience)
  const card = page.getByText('Mellan träffarna', { exact: true })
  expect(await heading(page, 'Vem har märkt någon skillnad?').isVisible()).toBe(false)
  await shot(page, 'between-closed', { fullPage: true })
  await card.focus()
  await page.keyboard.press('Enter')
  await heading(page, 'Vem har märkt någon skillnad?').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Skolsköterskan ser fler pojkar')
  await page.keyboard.press('Control+Enter')
  await note(page, 'Skolsköterskan ser fler pojkar').getByText('Bara jag').waitFor()
  await button(page, 'Svara').click()
  await page.locator('form.composer').getByText('Hemma', { exact: true }).click()
  await page.keyboard.press('Tab')
  await page.locator('form.composer textarea').fill('Vi lät bli att fråga vårdnadshavarna')
  await shot(page, 'between-open', { fullPage: true })
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await note(page, 'Vi lät bli att fråga vårdnadshavarna').getByText('Hemma').waitFor()
  await page.getByText('2 anteckningar').waitFor()
  // Where the next meeting is prepared, and where it opens.
  await link(page, /^Skriv er presentation.*Lärandeträff 2/).click()
  await page.getByText('2 anteckningar').click(patience)
  await note(page, 'Vi lät bli att fråga vårdnadshavarna').waitFor()
  await shot(page, 'between-preparing', { fullPage: true })
  await page.goBack()
  await goTo(page, 'Träffen')
  await page.getByRole('link', { name: /Uppföljning/ }).first().or(page.getByRole('button', { name: /Uppföljning/ }).first()).first().click(patience)
  await note(page, 'Skolsköterskan ser fler pojkar').waitFor(patience)
  await page.reload()
  await note(page, 'Vi lät bli att fråga vårdnadshavarna').waitFor(patience)
})
