/** A year later, with no network: does it hold, and where else is it done? Kept in the round for everybody. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dayFromNow, dialog, hasStored, heading, karin, kept, link, makeCommitment, patience, shot,
} from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a commitment that was kept is asked after, and spreads', async () => {
  const before = await rig.phone()
  await createRound(before, rig.url, karin)
  await makeCommitment(before, { what: 'Fråga flickor och pojkar för sig', due: dayFromNow(20) })
  await link(before, /^Fråga flickor och pojkar för sig|Fråga flickor/).click()
  await choose(before, 'Läge', 'Klart')
  await before.getByLabel('Vad hände?').fill('Fler svarade.')
  await before.getByLabel('Vad lärde vi oss?').fill('Fråga på plats.')
  await choose(before, 'Ska vi behålla, ändra eller lägga ner?', 'Behåll')
  await button(before, 'Avsluta åtagandet').click()
  await before.getByText(/^Håller det efter ett halvår\? Svara från /).waitFor(patience)
  const download = before.waitForEvent('download')
  await button(before, 'Lägg frågorna i kalendern').click()
  const calendar = readFileSync(await (await download).path(), 'utf8')
  expect(calendar.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Håller det efter ett halvår?', 'SUMMARY:Håller det efter ett år?'])
  expect(calendar.match(/^BEGIN:VALARM/gm)).toHaveLength(2)
  const address = before.url()
  await kept(before)
  const phone = before.context()
  await before.close()
  await phone.setOffline(true)

  await phone.clock.install({ time: `${dayFromNow(400)}T11:00:00Z` })
  const after = await phone.newPage()
  await after.goto(address.replace(/\/commitment\/.*/, '/brief'))
  await link(after, /Fråga flickor och pojkar för sig.*En fråga om det håller/).click(patience)
  await heading(after, 'Håller det?').waitFor(patience)
  await choose(after, 'Håller det efter ett år?', 'Delvis')
  const note = after.getByLabel('Hur vet ni det?')
  await note.fill('Två av tre skolor gör det.')
  await note.press('Tab')

  // Where else, since when: what has no name is told of at its field.
  await button(after, 'Lägg till en enhet').click()
  const form = dialog(after, 'Lägg till en enhet')
  await button(form, 'Spara').click()
  await form.getByText('Skriv vilken enhet det är.').waitFor()
  expect(await form.getByLabel('Enhet').evaluate((field) => field === document.activeElement)).toBe(true)
  await form.getByLabel('Enhet').fill('Björkskolan')
  await form.getByLabel(/^Sedan när\?/).fill(dayFromNow(200))
  await form.getByLabel(/^Vad gör de annorlunda\?/).fill('Bara i årskurs sju.')
  await button(form, 'Spara').click()
  await choose(after, 'Arbetar Björkskolan så efter ett halvår?', 'Ja')
  await after.getByRole('list', { name: 'Tråden' }).getByText('Spritt', { exact: true }).waitFor()
  expect(await axeViolations(after)).toEqual([])
  await shot(after, 'later', { fullPage: true })
  await expect.poll(() => hasStored(after, 'Två av tre skolor gör det.'), patience).toBe(true)

  await button(after, 'Ändra Björkskolan').click()
  await button(after, 'Ta bort enheten').click()
  await after.getByText('Ingen annan enhet arbetar så än.').waitFor()
  await button(after, 'Ångra').click()
  await after.getByText('Björkskolan').first().waitFor()
  await after.reload()
  await expect.poll(() => after.getByLabel('Hur vet ni det?').first().inputValue(), patience).toBe('Två av tre skolor gör det.')
  await after.getByText('Bara i årskurs sju.').waitFor()
})
