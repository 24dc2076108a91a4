/** A year later: from the first page of a round that is over to what holds and where it is used, and the same to the board. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../docx.ts'
import { axeViolations } from './axe.ts'
import { reflow } from './reflow.ts'
import { createRig, type Rig } from './rig.ts'
import { button, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

async function wholeRound(): Promise<Page> {
  const page = await rig.phone({ viewport: { width: 360, height: 740 } })
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^En hel omgång/).click()
  await heading(page, 'Exempel: två år').waitFor(patience)
  return page
}

async function word(page: Page) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Spara som Word-dokument').click()])
  return readDocx(await readFile(await download.path()))
}

test('one press from the round tells what holds, of whom, what is still used and what to ask next; an answer is counted', async () => {
  const page = await wholeRound()
  await link(page, 'Håller det ett år senare?').click()
  await heading(page, 'Ett halvår och ett år senare').waitFor(patience)
  for (const name of ['Norrvik', 'Ekdala', 'Region Sydlund', 'Att fråga härnäst']) await page.getByRole('heading', { name, level: 2, exact: true }).waitFor()
  const row = page.getByRole('row').filter({ hasText: 'Fråga 30 elever' })
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Håller inte', 'Inget svar än'])
  await page.getByText(/^Efter ett halvår: \d håller, /).first().waitFor()
  await shot(page, 'later', { size: { width: 360, height: 1500 } })
  expect(await axeViolations(page)).toEqual([])
  expect((await reflow(page)).problems).toEqual([])
  expect((await word(page)).paragraphs).toContainEqual({ style: 'Heading2', text: 'Att fråga härnäst' })

  await heading(page, 'Väntar på svar från er').waitFor()
  await link(page, /^Fråga 30 elever/).click()
  await page.getByRole('group', { name: 'Håller det efter ett år?' }).getByText('Delvis', { exact: true }).click()
  await page.goBack()
  await expect.poll(() => row.getByRole('cell').allInnerTexts(), patience).toEqual(['Håller inte', 'Delvis'])
})

test('the board gets figures by sex, from the first day to the latest, and whether it holds', async () => {
  const page = await wholeRound()
  await page.goto(`${page.url()}/out/board`)
  await heading(page, 'Norrvik: rapport till nämnden').waitFor(patience)
  await heading(page, 'Nyckeltal, var för sig för kvinnor och män').waitFor(patience)
  const table = page.getByRole('table', { name: 'Ärenden med innehåll under rubriken (%)' })
  expect(await table.getByRole('cell').allInnerTexts()).toEqual(['8', '8', '96', '95'])
  await heading(page, 'Håller det?').waitFor()
  await heading(page, 'Var används det nu?').waitFor()
  // Of the others nothing is told but what was borrowed.
  expect(await page.getByRole('main').innerText()).not.toMatch(/Halkskador|Vägföreningarna/)
  await shot(page, 'board-whole', { size: { width: 360, height: 1500 } })
  expect(await axeViolations(page)).toEqual([])
  expect((await reflow(page)).problems).toEqual([])
  expect((await word(page)).paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['Kvinnor och flickor', '96']))
})

test('who opens the round in short when it is over reads what remains, in less than five minutes', async () => {
  const page = await wholeRound()
  for (const role of ['politician', 'seniorManager', 'keyPerson', 'serviceManager']) {
    await page.goto(`${page.url().replace(/\/brief.*/, '')}/brief?as=${role}`)
    await heading(page, 'Det här återstår').waitFor(patience)
    expect((await page.getByRole('main').innerText()).split(/\s+/).length / 200).toBeLessThan(5)
  }
  await shot(page, 'brief-after', { fullPage: true })
})
