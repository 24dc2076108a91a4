/** Result sheets: drafted from what is written already, shared by two organisations, read, compared, kept and opened offline. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '../../src/i18n/later/compare.sv.ts'
import { improvement } from '../../src/i18n/later/improvement.sv.ts'
import { minutes } from '../../src/i18n/later/minutes.sv.ts'
import { presentation } from '../../src/i18n/later/presentation.sv.ts'
import { resultSheet as w } from '../../src/i18n/later/resultSheet.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { thread } from '../../src/i18n/later/thread.sv.ts'
import { ways } from '../../src/i18n/later/ways.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { startHome } from './homeSteps.ts'
import { look, wholePage } from './look.ts'
import { reflow } from './reflow.ts'
import { endCommitment, shareSheet, visit } from './resultSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dialog, goOffline, goTo, hakan, hasStored, heading, join, karin, link, patience, readInvite, shot,
} from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const undo = (page: Page) => button(page.getByRole('status', { name: 'Meddelanden' }), sv.common.undo)

async function measure(page: Page, day: string, women: string, men: string): Promise<void> {
  await button(page, improvement.addMeasurement).click()
  const form = dialog(page, improvement.addMeasurement)
  await form.getByLabel(improvement.day).fill(day)
  await form.getByLabel(improvement.women).fill(women)
  await form.getByLabel(improvement.men).fill(men)
  await button(form, sv.common.save).click()
  await form.waitFor({ state: 'detached' })
}

/** On the page of the home team; ends there. */
async function improve(page: Page): Promise<void> {
  await link(page, new RegExp(`^${improvement.begin}`)).click()
  await fill(page, improvement.fields.name, 'Lika bemötande i ekonomiskt bistånd')
  await fill(page, improvement.fields.challenge, 'Män väntar dubbelt så länge som kvinnor på ett första besked.')
  await fill(page, improvement.fields.targetGroup, 'Ensamstående utan barn')
  await fill(page, improvement.fields.aim, 'Alla får besked inom tio dagar.')
  await fill(page, improvement.fields.measure, 'Väntan på ett första besked')
  await fill(page, improvement.unit, 'dagar')
  await page.keyboard.press('Tab')
  await measure(page, '2026-02-02', '14', '31')
  await measure(page, '2026-05-04', '12', '22')
  await measure(page, '2026-11-02', '11', '13')
  await page.goBack()
  await heading(page, team.of('Norrvik')).waitFor()
}

const seen = async (page: Page): Promise<string[]> => [...(await wholePage(page, () => look(page))), ...(await reflow(page)).problems]

test('two organisations write, share, read and compare result sheets', async () => {
  const [host, norrvik, ekdala] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(norrvik, invite, karin)
  await join(ekdala, invite, hakan)
  await goTo(norrvik, 'Hemma')
  await startHome(norrvik, 'Norrvik')
  await improve(norrvik)
  await endCommitment(norrvik, 'Ringa upp alla som har sökt inom två dagar', 'Nio av tio män svarade.', 'Ett samtal räcker längre än tre brev.', 'Behåll')
  await endCommitment(norrvik, 'Skicka påminnelser per brev', 'Ingen skillnad.', 'Brev läses inte av dem som väntar längst.', 'Lägg ner')

  // Begun from what is there, taken back, and begun again.
  await goTo(norrvik, 'Hemma')
  await link(norrvik, new RegExp(`^${w.prepare}`)).click()
  await heading(norrvik, w.title).waitFor()
  await norrvik.getByText(w.known(6)).waitFor()
  await shot(norrvik, 'sheet-empty', { fullPage: true })
  await button(norrvik, w.begin).click()
  await norrvik.getByText(presentation.written(6, 8)).waitFor()
  // The press took the button away: the focus is where one can go on from.
  expect(await heading(norrvik, w.title).evaluate((element) => element === document.activeElement)).toBe(true)
  await undo(norrvik).click()
  await norrvik.getByText(presentation.written(0, 8)).waitFor()
  await button(norrvik, w.begin).click()
  await norrvik.getByText(presentation.written(6, 8)).waitFor()
  await shot(norrvik, 'sheet-begun', { fullPage: true })

  await link(norrvik, /^Problemet/).click()
  await heading(norrvik, 'Problemet').waitFor()
  const problem = norrvik.getByLabel(w.text)
  expect(await problem.inputValue()).toBe('Män väntar dubbelt så länge som kvinnor på ett första besked.\nDet gäller: Ensamstående utan barn\nVi ville: Alla får besked inom tio dagar.\n\nBrev når inte fram.')
  expect(await button(norrvik, w.begin).count()).toBe(0)
  // Emptied by hand it offers the draft again, for this section alone; what is written by hand stays.
  await problem.fill('')
  await button(norrvik, w.begin).click()
  await expect.poll(() => problem.inputValue(), patience).toContain('Män väntar dubbelt')
  await problem.press('End')
  await problem.pressSequentially(' Ingen hade räknat efter.')
  await link(norrvik, w.next('Det vi gjorde')).click()
  await link(norrvik, w.next('Resultatet')).click()
  await heading(norrvik, 'Resultatet').waitFor()
  await norrvik.getByRole('table', { name: 'Väntan på ett första besked, 2 februari 2026' }).waitFor()
  await norrvik.getByRole('table', { name: 'Väntan på ett första besked, 2 november 2026' }).waitFor()
  await norrvik.getByText('2 dagar, högre för män').waitFor()
  await shot(norrvik, 'section', { fullPage: true })
  await link(norrvik, w.title).click()
  await link(norrvik, presentation.continueWith('Råd till andra')).click()
  await fill(norrvik, w.text, '- Börja med en enhet.\n- Ring före klockan tio.')
  await link(norrvik, w.next('Kontakt')).click()
  await fill(norrvik, w.text, 'bistand@norrvik.example')
  await link(norrvik, presentation.toOverview).click()
  await norrvik.getByText(presentation.written(8, 8)).waitFor()
  await visit(ekdala, rig.url, 'results')
  await ekdala.getByText(w.allEmpty).waitFor()
  expect(await hasStored(ekdala, 'Ingen hade räknat efter')).toBe(false)
  await shareSheet(norrvik)

  // Read by the other, who has none to compare with yet.
  await link(ekdala, /^Norrvik.*Version 1/s).click(patience)
  await heading(ekdala, 'Norrvik').waitFor()
  await ekdala.getByText('Ingen hade räknat efter.').waitFor()
  await ekdala.getByRole('table', { name: /2 november 2026/ }).getByRole('row', { name: 'Kvinnor 11 dagar' }).waitFor()
  await shot(ekdala, 'read', { fullPage: true })
  expect(await seen(ekdala)).toEqual([])
  expect(await link(ekdala, w.compare).count()).toBe(0)

  // Kept as files, with every number by sex.
  const [text] = await Promise.all([ekdala.waitForEvent('download'), button(ekdala, minutes.saveText).click()])
  expect(text.suggestedFilename()).toBe('Resultatblad-från-Norrvik.md')
  const file = await readFile(await text.path(), 'utf8')
  expect(file).toContain('## Det som hjälpte\n\n- Ett samtal räcker längre än tre brev.\n\n## Motgångar\n\n- Brev läses inte')
  expect(file).toContain('### Väntan på ett första besked, 2 november 2026\n\n- Kvinnor: 11 dagar\n- Män: 13 dagar')
  const [word] = await Promise.all([ekdala.waitForEvent('download'), button(ekdala, minutes.saveWord).click()])
  expect(word.suggestedFilename()).toBe('Resultatblad-från-Norrvik.docx')

  // To the commitments behind it, and back along the thread.
  await link(ekdala, /^Ringa upp alla/).click()
  await heading(ekdala, /^Ringa upp alla/).waitFor()
  await link(ekdala, thread.sheet('Norrvik')).click()
  await heading(ekdala, 'Norrvik').waitFor()
  await visit(ekdala, rig.url, 'thread')
  await link(ekdala.getByRole('article').filter({ hasText: 'Skicka påminnelser' }), thread.sheet('Norrvik')).waitFor()

  // The second sheet, by keyboard alone; then side by side.
  await visit(ekdala, rig.url, '')
  await goTo(ekdala, 'Hemma')
  await startHome(ekdala, 'Ekdala')
  await visit(ekdala, rig.url, 'home/result/problem')
  await ekdala.getByLabel(w.text).focus()
  await ekdala.keyboard.insertText('Kvinnor söker stöd senare än män.')
  await expect.poll(() => hasStored(ekdala, 'Kvinnor söker stöd'), patience).toBe(true)
  await visit(ekdala, rig.url, 'home/result/setbacks')
  await ekdala.getByLabel(w.text).focus()
  await ekdala.keyboard.insertText('Enkäten gick bara ut på svenska.')
  await expect.poll(() => hasStored(ekdala, 'bara ut på svenska'), patience).toBe(true)
  await visit(ekdala, rig.url, 'home/result')
  await button(ekdala, team.share).focus()
  await ekdala.keyboard.press('Enter')
  await button(dialog(ekdala, w.shareTitle), team.shareNow).focus()
  await ekdala.keyboard.press('Enter')
  await ekdala.getByText(/^Delad .*, version 1$/).waitFor()

  await visit(norrvik, rig.url, '')
  await link(norrvik, ways.resultSheets).click()
  await link(norrvik, /^Ekdala.*Version 1/s).waitFor(patience)
  await shot(norrvik, 'sheets')
  await link(norrvik, w.compare).focus()
  await norrvik.keyboard.press('Enter')
  await heading(norrvik, 'Problemet').waitFor()
  await norrvik.getByRole('listitem').filter({ hasText: 'Kvinnor söker stöd senare' }).waitFor()
  await norrvik.getByRole('listitem').filter({ hasText: 'Män väntar dubbelt' }).waitFor()
  await shot(norrvik, 'compared', { fullPage: true })
  await shot(norrvik, 'compared-wide', { size: { width: 1280, height: 800 } })
  expect(await seen(norrvik)).toEqual([])
  // What the other has learnt is taken home, and leads back to their sheet; not what is one's own.
  expect(await button(norrvik, compare.takeHome).count()).toBe(1)
  await button(norrvik, compare.takeHome).click()
  const take = dialog(norrvik, compare.takeHomeTitle('Ekdala'))
  await take.getByText('Kvinnor söker stöd senare').waitFor()
  await take.getByLabel(compare.what).fill('Fråga varför kvinnor väntar med att söka')
  await button(take, compare.takeHome).click()
  await button(norrvik.getByRole('status', { name: 'Meddelanden' }), compare.show).click()
  await norrvik.getByText(compare.from('Ekdala')).waitFor()
  await shot(norrvik, 'taken')
  await link(norrvik, compare.toSource).click()
  await heading(norrvik, 'Ekdala').waitFor()
  await link(norrvik, w.compare).click()
  await link(norrvik, w.next('Det vi gjorde')).click()
  await norrvik.getByText(w.untold).waitFor()
  await link(norrvik, w.previous).click()
  await heading(norrvik, 'Problemet').waitFor()
  // One's own change at home is told, and the shared version is what the others read.
  await visit(norrvik, rig.url, 'home/result/contact')
  await fill(norrvik, w.text, 'jamstalldhet@norrvik.example')
  await link(norrvik, presentation.toOverview).click()
  await norrvik.getByText(team.changedSince).waitFor()

  // A year later, without a network.
  await expect.poll(() => hasStored(norrvik, 'bara ut på svenska'), patience).toBe(true)
  await goOffline(norrvik)
  await visit(norrvik, rig.url, 'results')
  await link(norrvik, /^Ekdala/).click(patience)
  await norrvik.getByText('Enkäten gick bara ut på svenska.').waitFor(patience)
})
