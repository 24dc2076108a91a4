/** Screens of a meeting that runs on the example: its exercises, and what is gathered from all. */
import type { Page } from 'playwright-core'
import { collecting } from '../../src/i18n/later/collecting.sv.ts'
import { exercise } from '../../src/i18n/later/exercise.sv.ts'
import { leading } from '../../src/i18n/later/leading.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { button, dialog, type Screen } from './screen.ts'

async function look(page: Page, item: RegExp): Promise<void> {
  await button(page, sv.meeting.agenda).click()
  await dialog(page).getByRole('button', { name: item }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

async function bring(page: Page, item: RegExp): Promise<void> {
  await look(page, item)
  await button(page, leading.bringGroup).click()
  await page.getByRole('timer').first().waitFor()
}

export const onGathering: readonly Screen[] = [
  {
    name: 'meeting, a round of speaking with all who take part',
    async go({ page }) {
      await look(page, /^Incheckning/)
      await page.getByText(exercise.spoken(0, 1)).click()
      await page.getByRole('checkbox').first().waitFor()
    },
  },
  {
    name: 'meeting, the steps of an exercise to come',
    async go({ page }) {
      await look(page, /^Kollegial/)
      await page.getByText(`${exercise.legend}: ${exercise.names.peerAdvice}`).click()
      await page.getByText(exercise.steps.advise.title).waitFor()
    },
  },
  {
    name: 'meeting, a step of an exercise',
    async go({ page }) {
      await bring(page, /^Kollegial/)
      for (let step = 0; step < 2; step++) await button(page, exercise.next).click()
      await page.getByRole('heading', { name: exercise.steps.advise.title }).waitFor()
    },
  },
  {
    name: 'meeting, role groups',
    async go({ page }) {
      await bring(page, /^Rollgrupper/)
      await page.getByText(/^Alla grupper/).click()
    },
  },
  {
    name: 'meeting, more ways to gather',
    async go({ page }) {
      await bring(page, /^Incheckning/)
      await page.getByText(collecting.tools).click()
      await button(page, collecting.startNotes).waitFor()
    },
  },
  {
    name: 'meeting, notes without names',
    async go({ page }) {
      await button(page, collecting.startNotes).click()
      await page.getByRole('textbox', { name: new RegExp(`${collecting.write}$`) }).fill('Vi vågar inte säga nej.')
      await page.getByText(collecting.protectTitle).click()
    },
  },
  {
    name: 'meeting, a note typed in from paper',
    async go({ page }) {
      await button(page, collecting.showNotes).click()
      await page.getByText('Vi vågar inte säga nej.').waitFor()
      await page.getByText(collecting.tools).click()
      await button(page, collecting.paper).click()
      await page.getByRole('textbox', { name: sv.reflections.write }).fill('Ingen frågar oss.')
      await button(page, sv.reflections.add).click()
      await page.getByRole('article').filter({ hasText: 'Ingen frågar oss.' }).waitFor()
    },
  },
  {
    name: 'meeting, notes that are alike',
    async go({ page }) {
      await button(page, sv.common.close).click()
      await page.getByText(collecting.tools).click()
      await button(page, collecting.gather).click()
      for (const text of ['Vi vågar inte säga nej.', 'Ingen frågar oss.']) await dialog(page).getByRole('checkbox', { name: text }).check()
    },
  },
  {
    name: 'meeting, the heading of notes that are alike',
    async go({ page }) {
      await button(dialog(page), collecting.gatherTicked(2)).click()
      await dialog(page).getByLabel(collecting.newHeading).fill('Mod')
    },
  },
  {
    name: 'meeting, headings and their notes',
    async go({ page }) {
      await button(dialog(page), collecting.putUnder).click()
      await button(dialog(page), sv.common.close).click()
      await dialog(page).waitFor({ state: 'detached' })
      await page.getByRole('region', { name: collecting.headings }).getByText('Mod').click()
    },
  },
  {
    name: 'meeting, choosing what matters most',
    async go({ page }) {
      await button(page, collecting.startDots).click()
      await page.getByText(collecting.countHands).click()
      await page.getByRole('checkbox').first().check()
    },
  },
  {
    name: 'meeting, what was chosen',
    async go({ page }) {
      await button(page, collecting.send).click()
      await page.getByRole('list', { name: collecting.result }).waitFor()
    },
  },
]
