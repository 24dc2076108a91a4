/** Result sheets: begun from the example's work, shared, read and reached from the thread, on a phone with the example round. */
import { presentation } from '../../src/i18n/later/presentation.sv.ts'
import { resultSheet as words } from '../../src/i18n/later/resultSheet.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { thread } from '../../src/i18n/later/thread.sv.ts'
import { button, dialog, heading, inRound, link, type Screen, stay } from './screen.ts'

export const onResults: readonly Screen[] = [
  { name: 'result sheets, none shared', go: inRound('/results', words.all) },
  {
    name: 'a result sheet that nobody has shared',
    async go({ page, round }) {
      await page.goto(`${round}/results/nobody`)
      await page.getByText(words.gone).waitFor()
    },
  },
  {
    name: 'result sheet, with what it can begin from',
    async go({ page, round }) {
      await page.goto(`${round}/home`)
      await link(page, new RegExp(`^${words.prepare}`)).click()
      await button(page, words.begin).waitFor()
    },
  },
  {
    name: 'a section of it, empty, with what it can begin from',
    async go({ page }) {
      await link(page, /^Resultatet/).click()
      await button(page, words.begin).waitFor()
    },
  },
  {
    name: 'a section of it, begun',
    async go({ page }) {
      await button(page, words.begin).click()
      await page.getByRole('table').nth(1).waitFor()
    },
  },
  {
    name: 'result sheet, begun',
    async go({ page }) {
      await link(page, words.title).click()
      await button(page, words.begin).click()
      await button(page, words.begin).waitFor({ state: 'detached' })
    },
  },
  { name: 'share dialog of the result sheet', go: stay, opener: (page) => button(page, team.share) },
  {
    name: 'result sheet, shared',
    async go({ page }) {
      await button(page, team.share).click()
      await dialog(page).getByRole('button', { name: team.shareNow, exact: true }).click()
      await page.getByText(/version 1$/).waitFor()
    },
  },
  { name: 'result sheets', go: inRound('/results', words.all) },
  {
    name: 'a result sheet to read',
    async go({ page }) {
      await link(page, /^Norrvik.*Version 1/s).click()
      await heading(page, 'Norrvik').waitFor()
      await page.getByRole('table').nth(1).waitFor()
      await page.getByRole('heading', { name: words.behind }).waitFor()
    },
  },
  {
    name: 'what came of it, with ways to the result sheet',
    async go({ page, round }) {
      await page.goto(`${round}/thread`)
      await link(page, thread.sheet('Norrvik')).first().waitFor()
    },
  },
  {
    name: 'a section of the result sheet, written',
    async go({ page, round }) {
      await page.goto(`${round}/home/result`)
      await link(page, /^Problemet/).click()
      await page.getByText(presentation.position(1, 8)).waitFor()
    },
  },
]
