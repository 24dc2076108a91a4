/** Who leads and takes notes, the way in from elsewhere and what the place is like: planned, and told in what is sent. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, dialog, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('the practical matters of a meeting stand behind one press in its form, and in its invitation', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await heading(page, /^Exempel: jämställd/).waitFor(patience)
  await page.goto(`${page.url().replace(/[?#].*/, '')}/planning`)
  await button(page, /Lärandeträff 2/).click(patience)
  const form = dialog(page, 'Ändra träffen')
  await form.getByText('Praktiskt om träffen').focus()
  await page.keyboard.press('Enter')
  await form.getByLabel('Länk för den som är med digitalt').fill('i rummet bredvid')
  await button(form, 'Spara').click()
  await form.getByText('Länken är ingen webbadress.').waitFor()
  await form.getByLabel('Länk för den som är med digitalt').fill('mote.example/2')
  await form.getByLabel('Tillgänglighet på plats').fill('Hiss och hörslinga')
  await form.getByLabel('Leder träffen').selectOption({ label: 'Karin Lund' })
  await form.getByLabel('Antecknar').selectOption({ label: 'Jonas Bergman' })
  await shot(page, 'practical-form')
  expect(await axeViolations(page)).toEqual([])
  await button(form, 'Spara').click()
  const told = ['Leder träffen: Karin Lund', 'Antecknar: Jonas Bergman', 'Digitalt: https://mote.example/2', 'Tillgänglighet: Hiss och hörslinga']
  for (const words of told) await page.getByText(words).waitFor()
  await shot(page, 'practical-plan', { fullPage: true })
  const way = link(page, 'Digitalt: https://mote.example/2')
  expect([await way.getAttribute('href'), await way.getAttribute('rel')]).toEqual(['https://mote.example/2', 'noopener noreferrer'])
  const card = page.locator('li.card').filter({ hasText: 'Leder träffen: Karin Lund' })
  await link(card, 'Inbjudan att skicka').click()
  await heading(page, 'Behöver du något för att kunna delta?').waitFor(patience)
  for (const words of told) await page.getByText(words).waitFor()
  await shot(page, 'practical-invitation', { fullPage: true })
  expect(await axeViolations(page)).toEqual([])
})
