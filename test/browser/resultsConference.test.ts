/** A results conference: a sheet begun with one press, shown to all, read beside the other's, and what came of reading it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitments as commitmentWords } from '../../src/i18n/later/commitments.sv.ts'
import { compare } from '../../src/i18n/later/compare.sv.ts'
import { minutes } from '../../src/i18n/later/minutes.sv.ts'
import { presentation } from '../../src/i18n/later/presentation.sv.ts'
import { resultSheet as w } from '../../src/i18n/later/resultSheet.sv.ts'
import { thread } from '../../src/i18n/later/thread.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { startHome } from './homeSteps.ts'
import { glance, wholePage } from './look.ts'
import { endCommitment, shareSheet, visit } from './resultSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dayFromNow, dialog, goTo, hakan, hasStored, heading, join, karin, link, patience, readInvite, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

async function write(page: Page, section: string, text: string): Promise<void> {
  await visit(page, rig.url, `home/result/${section}`)
  await page.getByLabel(w.text, { exact: true }).fill(text)
  await expect.poll(() => hasStored(page, text), patience).toBe(true)
}

test('what two organisations tell of their results is shown to all, taken home and told of in the minutes', async () => {
  const [screen, norrvik, ekdala] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(screen, rig.url)
  const { link: invite } = await readInvite(screen)
  await join(norrvik, invite, karin)
  await join(ekdala, invite, hakan)

  // Norrvik begins from what it has done, and adds what only people know.
  await goTo(norrvik, 'Hemma')
  await startHome(norrvik, 'Norrvik')
  await endCommitment(norrvik, 'Ringa upp alla inom två dagar', 'Nio av tio män svarade.', 'Ett samtal räcker längre än tre brev.', 'Behåll')
  await visit(norrvik, rig.url, 'home/result')
  await button(norrvik, w.begin).click()
  await norrvik.getByText(presentation.written(4, 8)).waitFor()
  await write(norrvik, 'advice', 'Ring före klockan tio.')
  expect(await hasStored(ekdala, 'Ring före klockan tio.')).toBe(false)
  await visit(norrvik, rig.url, 'home/result')
  await shareSheet(norrvik)
  await goTo(ekdala, 'Hemma')
  await startHome(ekdala, 'Ekdala')
  await write(ekdala, 'problem', 'Kvinnor söker stöd senare än män.')
  await write(ekdala, 'advice', 'Fråga i väntrummet, inte per brev.')
  await visit(ekdala, rig.url, 'home/result')
  await shareSheet(ekdala)

  // To all, section by section: the phones and the big screen follow whoever turns.
  await visit(norrvik, rig.url, '')
  await link(norrvik, /^Resultatkonferens/).click()
  await button(norrvik, 'Starta träffen').click()
  await norrvik.getByRole('timer').waitFor()
  for (const title of ['Uppföljning av åtaganden', 'Från utgångsläge till resultat']) {
    await button(norrvik, 'Nästa punkt').click()
    await heading(norrvik, title).waitFor()
  }
  await link(norrvik, presentation.sheetOf('Ekdala')).waitFor(patience)
  const meeting = /\/meeting\/([^/?]+)/.exec(norrvik.url())?.[1] ?? ''
  await screen.setViewportSize({ width: 1920, height: 1080 })
  await visit(screen, rig.url, `wall/${meeting}`)
  await visit(ekdala, rig.url, `meeting/${meeting}`)
  await button(norrvik.getByRole('listitem').filter({ hasText: presentation.sheetOf('Norrvik') }), presentation.showAll).click()
  for (const page of [norrvik, ekdala, screen]) await heading(page, 'Problemet').waitFor(patience)
  await button(norrvik, presentation.forward).click()
  for (const page of [norrvik, ekdala, screen]) await page.getByText('Ringa upp alla inom två dagar').waitFor(patience)
  await shot(screen, 'conference-wall')
  await shot(ekdala, 'conference-phone', { fullPage: true })
  expect(await wholePage(ekdala, () => glance(ekdala))).toEqual([])
  await screen.keyboard.press('ArrowRight')
  for (const page of [norrvik, ekdala, screen]) await page.getByText('Nio av tio män svarade.').waitFor(patience)
  await button(norrvik, presentation.stop).click()
  await screen.getByText('Nio av tio män svarade.').waitFor({ state: 'detached', ...patience })

  // The walk among the sheets: to that which one stands before, and to what all have said of one thing.
  for (const title of [/^Punkt 4 av/, /^Punkt 5 av/]) {
    await button(norrvik, 'Nästa punkt').click()
    await norrvik.getByText(title).waitFor()
  }
  await heading(ekdala, 'Vandring bland resultatbladen').waitFor(patience)
  await shot(ekdala, 'conference-walk', { fullPage: true })
  await link(ekdala, w.readOf('Norrvik')).click()
  await ekdala.getByText('Ring före klockan tio.').waitFor(patience)
  await link(ekdala.locator('header'), sv.round.meeting).click()
  await heading(ekdala, 'Vandring bland resultatbladen').waitFor()
  await link(ekdala, w.every).click()
  await link(ekdala, w.compare).click()
  for (const title of ['Det vi gjorde', 'Resultatet', 'Det som hjälpte', 'Råd till andra']) await link(ekdala, w.next(title)).click()
  await ekdala.getByRole('listitem').filter({ hasText: 'Fråga i väntrummet' }).waitFor()
  await button(ekdala.getByRole('listitem').filter({ hasText: 'Ring före klockan tio.' }), compare.takeHome).click()
  const take = dialog(ekdala, compare.takeHomeTitle('Norrvik'))
  await take.getByLabel(compare.what).fill('Ringa dem som väntar, före tio')
  expect(await wholePage(ekdala, () => glance(ekdala))).toEqual([])
  await button(take, compare.takeHome).click()
  await take.waitFor({ state: 'detached' })

  // The minutes tell what was shared and what was taken home.
  await visit(norrvik, rig.url, `minutes/${meeting}`)
  await norrvik.getByText(/^Ekdala: Resultatblad, version 1/).waitFor()
  await heading(norrvik, minutes.ideas).waitFor(patience)
  await norrvik.getByText(minutes.ideaLine('Ekdala', 'Norrvik', 'Ringa dem som väntar, före tio')).waitFor()
  await shot(norrvik, 'conference-minutes', { fullPage: true })

  // Who will mentor the next group says so, with a day and somebody who sees to it.
  await visit(ekdala, rig.url, `meeting/${meeting}`)
  await button(ekdala, 'Dagordning').click()
  await dialog(ekdala, 'Dagordning').getByRole('button', { name: /^Mentorstafetten/ }).click()
  await heading(ekdala, 'Mentorstafetten').waitFor()
  await shot(ekdala, 'conference-relay', { fullPage: true })
  await link(ekdala, commitmentWords.pledge).click()
  await expect.poll(() => ekdala.getByLabel('Vad ska vi göra?').inputValue(), patience).toBe(commitmentWords.pledgeTexts.what)
  await ekdala.getByLabel('Klart senast').fill(dayFromNow(200))
  await button(ekdala, 'Lova i omgången').click()
  await heading(ekdala, 'Mentorstafetten').waitFor()
  await ekdala.getByText(commitmentWords.pledgeTexts.what).waitFor(patience)

  // The thread both ways: from the idea to the sheet, from the sheet to what was promised, and back.
  await visit(ekdala, rig.url, 'ideas')
  await link(ekdala, /^Ringa dem som väntar/).click()
  await link(ekdala, compare.toSource).click()
  await heading(ekdala, 'Norrvik').waitFor()
  await link(ekdala, /^Ringa upp alla/).click()
  await heading(ekdala, /^Ringa upp alla/).waitFor()
  await link(ekdala, thread.sheet('Norrvik')).click()
  await heading(ekdala, 'Norrvik').waitFor()
})
