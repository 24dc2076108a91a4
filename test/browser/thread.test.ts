/** What came of it: from the first screen two presses away, without a network, and along the thread both ways. */
import { afterAll, beforeAll, test } from 'vitest'
import { thread } from '../../src/i18n/later/thread.sv.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choose, dayFromNow, fillCommitment, goOffline, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('an idea is followed to its lesson and back, offline', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await link(page, /^Vad blev det av det/).waitFor(patience)
  const round = page.url()

  // A commitment of an idea, and what came of it.
  await page.goto(`${round}/ideas`)
  await link(page, /^Ge nämndsekreteraren/).click()
  await link(page, 'Gör ett åtagande av idén').click()
  await fillCommitment(page, { what: 'Låta sekreteraren säga nej i en nämnd', due: dayFromNow(30) })
  await page.goto(`${round}/ideas`)
  await link(page, /^Ge nämndsekreteraren/).click()
  await link(page, /Låta sekreteraren säga nej i en nämnd/).click()
  await choose(page, 'Läge', 'Klart')
  await page.getByLabel('Vad hände?').fill('Fyra underlag gick tillbaka.')
  await page.getByLabel('Vad lärde vi oss?').fill('Det räckte att kunna.')
  await choose(page, 'Ska vi behålla, ändra eller lägga ner?', 'Behåll')
  await button(page, 'Avsluta åtagandet').click()
  await page.getByText('Åtagandet är avslutat.').first().waitFor()

  // Half a year later, on the train.
  await page.goto(rig.url)
  await goOffline(page)
  await page.reload()
  await link(page, /^Exempel: jämställd styrning/).click(patience)
  await link(page, /^Vad blev det av det/).click()
  await heading(page, 'Vad blev det av det?').waitFor(patience)
  const card = page.getByRole('article').filter({ hasText: 'Ge nämndsekreteraren' })
  await card.getByText('Behålls').waitFor()
  await card.getByText('Fyra underlag gick tillbaka.').waitFor()
  await card.getByText('Det räckte att kunna.').waitFor()
  await page.getByText(/^Norrvik har tagit hem .* från Ekdala/).waitFor()
  await shot(page, 'thread', { fullPage: true })
  await choose(page, 'Visa', 'Ekdala')
  await card.waitFor({ state: 'detached' })
  await choose(page, 'Visa', 'Alla')

  const line = page.getByRole('list', { name: 'Tråden' })
  await card.getByRole('link').first().click()
  await heading(page, 'Idé').waitFor()
  await shot(page, 'thread-idea')
  await line.getByRole('link', { name: 'Lärdom' }).click()
  await heading(page, 'Låta sekreteraren säga nej i en nämnd').waitFor()
  await shot(page, 'thread-commitment')
  await line.getByRole('link', { name: 'Idé' }).click()
  await heading(page, 'Idé').waitFor()
  await line.getByRole('link', { name: 'Skillnad' }).click()
  await heading(page, 'Beslutsunderlag').waitFor(patience)

  // From the meeting at which it was taken home, and back.
  await page.goBack()
  await heading(page, 'Idé').waitFor()
  await page.getByRole('main').getByRole('link', { name: /^Lärandeträff/ }).first().click()
  await page.getByText(thread.fromMeeting).click(patience)
  await shot(page, 'thread-meeting')
  await page.getByRole('main').getByRole('link', { name: /^Ge nämndsekreteraren/ }).click()
  await heading(page, 'Idé').waitFor()
})
