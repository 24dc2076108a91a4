/** What a group has at hand: the invitation before a meeting, its ground rules when it begins, the questions to follow up with. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../docx.ts'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { visit } from './resultSteps.ts'
import { button, createRound, dialog, heading, link, note, patience, roundOf, shot, writeReflection, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('the invitation to a meeting is a document to send, with when, where, what and what is to be ready', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await link(page, /^Vad blev det av det/).waitFor(patience)
  await visit(page, rig.url, 'planning')
  await link(page, 'Inbjudan att skicka').first().click(patience)
  await heading(page, /^Inbjudan till Lärandeträff 2/).waitFor(patience)
  await heading(page, 'Det här ska vara klart').waitFor()
  await page.getByText(/^\d\d\.\d\d Incheckning \(10 min/).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'invitation', { fullPage: true })
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Spara som Word-dokument').click()])
  const { paragraphs } = readDocx(await readFile(await download.path()))
  expect(paragraphs.some(({ text }) => text === 'Så kommer du in')).toBe(true)
  // It can be sent to anybody: no key is in it.
  expect(JSON.stringify(paragraphs)).not.toContain(rig.url)
})

test('ground rules come back where a meeting begins, and the questions where it follows up', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url, ylva)
  const goToItem = async (item: string) => {
    await button(page, 'Dagordning').click()
    await button(dialog(page, 'Dagordning'), item).click()
    await button(page, 'Ta gruppen hit').click()
    await heading(page, item).waitFor()
  }
  await link(page, /^Uppstartsmöte/).click()
  await button(page, 'Starta träffen').click()
  await page.getByRole('timer').waitFor()
  await goToItem('Spelregler för ett öppet klimat')
  await writeReflection(page, 'Det som sägs här stannar här.')
  await note(page, 'Det som sägs här stannar här.').waitFor()
  await page.goto(`${rig.url}round/${roundOf(page)}`)
  await link(page, /^Lärandeträff 1/).click()
  await button(page, 'Starta träffen').click()
  await heading(page, 'Incheckning och spelregler').waitFor()
  await page.getByText('Era spelregler').click(patience)
  await page.getByText('Det som sägs här stannar här.').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'groundRules')
  await goToItem('Uppföljning av åtaganden')
  await page.getByText('Frågor att följa upp med').click(patience)
  await page.getByText('Vad trodde vi skulle hända, och vad hände?').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'followUpQuestions')

  // The order can be changed while the meeting runs: then another item comes next.
  const [, meeting = ''] = /meeting\/([^/?]+)/.exec(page.url()) ?? []
  await page.getByText(/Nästa: Så hänger vår styrkedja ihop$/).waitFor()
  await visit(page, rig.url, `meeting/${meeting}/agenda`)
  await button(page, 'Flytta ner Så hänger vår styrkedja ihop').click(patience)
  await visit(page, rig.url, `meeting/${meeting}`)
  await heading(page, 'Uppföljning av åtaganden').waitFor(patience)
  await page.getByText(/Nästa: Egna anteckningar i tysthet$/).waitFor()
  await page.getByRole('timer').waitFor()

  // Where the home team talks, its page is a press away.
  await goToItem('Hemmagruppen: välj och lova')
  await shot(page, 'homeItem')
  await link(page, 'Till hemmagruppens sida').click()
  await heading(page, 'Hemma').first().waitFor(patience)
})
