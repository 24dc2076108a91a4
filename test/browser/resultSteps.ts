/** What the tests of result sheets do again and again. */
import type { Page } from 'playwright-core'
import { resultSheet as w } from '../../src/i18n/later/resultSheet.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { button, choose, dayFromNow, dialog, heading, link, makeCommitment, roundOf, shot } from './steps.ts'

/** To a page of the round by its address. */
export async function visit(page: Page, app: string, path: string): Promise<void> {
  await page.goto(`${app}round/${roundOf(page)}/${path}`)
}

/** Promises something and ends it; from a page with the round's tabs. */
export async function endCommitment(page: Page, what: string, outcome: string, lesson: string, decision: string): Promise<void> {
  await makeCommitment(page, { what, why: 'Brev når inte fram.', due: dayFromNow(30) })
  await link(page, new RegExp(what)).click()
  await choose(page, 'Läge', 'Klart')
  await page.getByLabel('Vad hände?').fill(outcome)
  await page.getByLabel('Vad lärde vi oss?').fill(lesson)
  await choose(page, 'Ska vi behålla, ändra eller lägga ner?', decision)
  await button(page, 'Avsluta åtagandet').click()
  await page.getByText('Åtagandet är avslutat.').first().waitFor()
  await page.goBack()
  await heading(page, 'Åtaganden').waitFor()
}

/** On the page of the result sheet in the making. */
export async function shareSheet(page: Page): Promise<void> {
  await button(page, team.share).click()
  const ask = dialog(page, w.shareTitle)
  await shot(page, 'share')
  await button(ask, team.shareNow).click()
  await page.getByText(/^Delad .*, version 1$/).waitFor()
}
