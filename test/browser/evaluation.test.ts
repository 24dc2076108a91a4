/** The round in hindsight: at the results conference everybody answers the method's questions, without names. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { collecting } from '../../src/i18n/later/collecting.sv.ts'
import { evaluationFacts as facts } from '../../src/i18n/later/evaluationFacts.sv.ts'
import { lobby } from '../../src/i18n/later/lobby.sv.ts'
import { reflow } from './reflow.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choose, createRound, dialog, goTo, hakan, hasStored, heading, join, karin, link, patience, readInvite, shot, ylva } from './steps.ts'

let rig: Rig
let leader: Page
let one: Page
let two: Page
beforeAll(async () => {
  rig = await createRig()
  ;[leader, one, two] = [await rig.phone(), await rig.phone(), await rig.phone()]
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await Promise.all([join(one, invite, karin), join(two, invite, hakan)])
  await link(leader, /^Resultatkonferens/).click()
  await button(leader, 'Starta träffen').click()
  await leader.getByRole('timer').waitFor()
})
afterAll(() => rig.close())

const unsigned = (page: Page) => page.getByRole('region', { name: 'Utan namn' })
const worth = 'Träffarna var värda min tid.'

test('answers wait on each phone, are counted when the meeting ends, and stand in the minutes', async () => {
  await button(leader, 'Dagordning').click()
  await button(dialog(leader, 'Dagordning'), 'Enskild utvärdering').click()
  await button(leader, 'Ta gruppen hit').click()
  for (const page of [one, two]) {
    await goTo(page, 'Träffen')
    await unsigned(page).waitFor(patience)
  }
  await choose(one, worth, 'Stämmer helt')
  await choose(one, worth, 'Stämmer till stor del')
  await choose(one, 'Vi vill vara mentorer i nästa omgång.', 'Kanske')
  await unsigned(one).getByRole('textbox', { name: /^Vad vet eller kan du nu/ }).first().fill('Att fråga i tid.')
  await unsigned(one).getByRole('textbox', { name: /^Berätta gärna mer/ }).first().fill('Elevhälsan, men inte kostnaderna.')
  // Beside the questions: what they can be answered from, which is nothing in a new round.
  await one.getByText(facts.title).press('Enter')
  await one.getByText(facts.nothing).waitFor(patience)
  expect(await one.getByText(facts.intro).count()).toBe(0)
  await unsigned(one).getByText(facts.reveals).waitFor()
  expect(await axeViolations(one)).toEqual([])
  await shot(one, 'evaluation', { fullPage: true })
  await choose(two, worth, 'Stämmer till stor del')
  // Nobody sees anything before, and nothing of it has left the phone.
  expect(await leader.getByRole('region', { name: 'Så svarade ni' }).count()).toBe(0)
  await expect.poll(() => hasStored(one, 'Att fråga i tid.'), patience).toBe(true)
  expect(await hasStored(leader, 'Att fråga i tid.')).toBe(false)
  await one.reload()
  const group = one.getByRole('group', { name: worth })
  await expect.poll(() => group.getByRole('radio', { name: 'Stämmer till stor del' }).isChecked(), patience).toBe(true)

  await button(leader, 'Du leder').click()
  await button(dialog(leader, 'Du leder'), 'Avsluta träffen').click()
  await leader.getByText('Träffen är slut.').first().waitFor()
  await leader.getByText('Enskild utvärdering').first().click()
  const result = leader.getByRole('region', { name: 'Så svarade ni' })
  await result.getByText(worth).waitFor(patience)
  await expect.poll(() => result.getByText('2 svar').count(), patience).toBe(1)
  await expect.poll(() => result.getByRole('listitem').filter({ hasText: 'Stämmer till stor del' }).first().getByText('2', { exact: true }).count(), patience).toBe(1)
  await leader.getByText('Att fråga i tid.').waitFor(patience)

  // Somebody had no phone: what stands on their paper is counted, is told to be from paper, and can be taken back.
  await leader.getByText('Skriv in svar från papper').click()
  const paper = leader.locator('form').filter({ has: button(leader, 'Räkna med pappret') })
  const choosePaper = (answer: string) => paper.getByRole('group', { name: worth }).getByText(answer, { exact: true }).click()
  await choosePaper('Stämmer helt')
  expect(await axeViolations(leader)).toEqual([])
  await shot(leader, 'evaluation-paper', { fullPage: true })
  await button(paper, 'Räkna med pappret').click()
  await result.getByText('3 svar, varav 1 på papper').waitFor(patience)
  await button(leader, 'Ångra').last().click()
  await expect.poll(() => result.getByText('2 svar').count(), patience).toBe(1)
  await choosePaper('Stämmer helt')
  await button(paper, 'Räkna med pappret').click()
  await result.getByText('3 svar, varav 1 på papper').waitFor(patience)
  expect(await axeViolations(leader)).toEqual([])
  await shot(leader, 'evaluated', { fullPage: true })

  await leader.goto(leader.url().replace(/\?.*/, ''))
  await link(leader, 'Läs anteckningarna').click()
  await leader.getByText(`${worth} Stämmer till stor del 2, Stämmer helt 1 (varav 1 på papper)`).waitFor(patience)
  await leader.getByText('Elevhälsan, men inte kostnaderna.').waitFor()
  await heading(leader, /^Anteckningar/).first().waitFor()
})

test('when the meeting goes on after its end, what is shown is not asked for once more, and the rest is', async () => {
  await leader.goBack()
  await button(leader, lobby.startAgain).click()
  await button(leader, 'Du leder').waitFor(patience)
  await one.goto(leader.url().replace(/\?.*/, ''))
  await unsigned(one).getByText(collecting.isShown).first().waitFor(patience)
  expect(await unsigned(one).getByText(collecting.isShown).count()).toBe(2)
  expect(await one.getByRole('group', { name: worth }).count()).toBe(0)
  expect(await unsigned(one).getByRole('group').count()).toBeGreaterThan(0)
  expect(await axeViolations(one)).toEqual([])
  await shot(one, 'evaluation-again', { fullPage: true })
})

test('what the round tells of use and effect stands beside the answers, organisation by organisation, and is no answer', async () => {
  const page = await rig.phone({ viewport: { width: 360, height: 740 } })
  await page.goto(`${rig.url}demo/whole`)
  await heading(page, 'Exempel: två år').waitFor(patience)
  await link(page, /Resultatkonferens/).first().click(patience)
  await page.getByText('Enskild utvärdering').first().click(patience)
  await page.getByRole('region', { name: 'Så svarade ni' }).waitFor(patience)
  await page.getByText(facts.title).press('Enter')
  await page.getByText(facts.intro).waitFor()
  // The answers are shown: nobody has to be told what one more would give away.
  expect(await page.getByText(facts.reveals).count()).toBe(0)
  const of = (name: string) => page.locator('details section').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await of('Norrvik').getByText(/^Från Ekdala · Behålls$/).first().waitFor(patience)
  await of('Norrvik').getByText(/^Beslutsunderlag: från Påbörjat till .*, uppåt\.$/).waitFor()
  await of('Norrvik').getByText('Belägg: Stickprov: 19 av 20 underlag hade innehåll.').waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect((await reflow(page)).problems).toEqual([])
  await shot(page, 'evaluation-facts', { fullPage: true })
  await of('Norrvik').getByRole('link').first().press('Enter')
  await heading(page, 'Idé').waitFor(patience)
  // And back to the meeting.
  await link(page, 'Träffen').first().click()
  await heading(page, /Resultatkonferens/).waitFor(patience)
})
