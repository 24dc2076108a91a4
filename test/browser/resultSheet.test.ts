/** The result sheet: begun from what is written, shared, and read by the others beside their own, also without a network. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choose, createRound, dayFromNow, dialog, goTo, hakan, hasStored, heading, join, karin, link, makeCommitment, patience, readInvite, shot, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('two organisations share theirs, and read them part by part', async () => {
  const [host, norrvik, ekdala] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url, ylva)
  const { link: invite } = await readInvite(host)
  await join(norrvik, invite, karin)
  await join(ekdala, invite, hakan)
  await makeCommitment(norrvik, { what: 'Fråga på plats', why: 'Pojkar svarar inte på enkäter.', due: dayFromNow(20) })
  await link(norrvik, /Fråga på plats/).click()
  await choose(norrvik, 'Läge', 'Klart')
  await norrvik.getByLabel('Vad hände?').fill('Dubbelt så många pojkar svarade.')
  await norrvik.getByLabel('Vad lärde vi oss?').fill('De som frågar ska vara kända.')
  await choose(norrvik, 'Ska vi behålla, ändra eller lägga ner?', 'Behåll')
  await button(norrvik, 'Avsluta åtagandet').click()
  await norrvik.getByText('Åtagandet är avslutat.').first().waitFor()
  await link(norrvik, 'Åtaganden').click()
  await startHome(norrvik, 'Norrvik')
  await startHome(ekdala, 'Ekdala')

  await link(norrvik, /^Resultatblad/).click()
  await norrvik.getByLabel('Råd till den som vill pröva').fill('Börja med en klass.')
  await button(norrvik, 'Börja från det ni har skrivit').click()
  await expect.poll(() => norrvik.getByLabel('Resultatet').inputValue(), patience).toBe('Dubbelt så många pojkar svarade.')
  expect(await norrvik.getByLabel('Problemet').inputValue()).toBe('Pojkar svarar inte på enkäter.')
  // Never over what somebody has written; and taken back, but for what has been gone on with.
  expect(await norrvik.getByLabel('Råd till den som vill pröva').inputValue()).toBe('Börja med en klass.')
  await norrvik.getByLabel('Resultatet').fill('Dubbelt så många pojkar svarade, lika många flickor.')
  await button(norrvik.locator('.notice').filter({ hasText: 'påbörjad' }), 'Ångra').click()
  await expect.poll(() => norrvik.getByLabel('Problemet').inputValue(), patience).toBe('')
  expect(await norrvik.getByLabel('Resultatet').inputValue()).toBe('Dubbelt så många pojkar svarade, lika många flickor.')
  await button(norrvik, 'Börja från det ni har skrivit').click()
  await expect.poll(() => norrvik.getByLabel('Problemet').inputValue(), patience).toBe('Pojkar svarar inte på enkäter.')
  expect(await axeViolations(norrvik)).toEqual([])
  await shot(norrvik, 'resultSheet', { fullPage: true })
  expect(await hasStored(ekdala, 'Börja med en klass.')).toBe(false)
  await button(norrvik, 'Dela med omgången').click()
  await button(dialog(norrvik, 'Dela resultatbladet'), 'Dela').click()
  await norrvik.getByText(/^Delat/).first().waitFor(patience)

  await link(ekdala, /^Resultatblad/).click()
  await ekdala.getByLabel('Problemet').fill('Ingen frågade gatuenheten.')
  await button(ekdala, 'Dela med omgången').click()
  await button(dialog(ekdala, 'Dela resultatbladet'), 'Dela').click()
  await ekdala.getByText(/^Delat/).first().waitFor(patience)

  await goTo(host, 'Omgången')
  await link(host, 'Resultatblad').click()
  await host.getByText('Börja med en klass.').waitFor(patience)
  await host.getByText('Ingen frågade gatuenheten.').waitFor(patience)
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'resultSheets', { fullPage: true })
  await shot(host, 'resultSheets-wide', { size: { width: 1280, height: 900 } })
  await choose(host, 'Vems?', 'Ekdala')
  await host.getByText('Börja med en klass.').waitFor({ state: 'detached' })
  await expect.poll(() => host.evaluate(() => navigator.serviceWorker.controller !== null), patience).toBe(true)
  await host.context().setOffline(true)
  await host.reload()
  await host.getByText('Börja med en klass.').waitFor(patience)
  await heading(host, 'Resultatblad').waitFor()
})
