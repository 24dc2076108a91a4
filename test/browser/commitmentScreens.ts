/** Commitments, from the list to what is promised, and the dates they are aimed at: on a phone with the example round. */
import { commitments } from '../../src/i18n/later/commitments.sv.ts'
import { yearDates } from '../../src/i18n/later/yearDates.sv.ts'
import { at, button, choice, field, heading, inRound, link, type Screen } from './screen.ts'

export const onCommitments: readonly Screen[] = [
  { name: 'my commitments', go: at('commitments', commitments.mine) },
  { name: "the round's commitments", go: inRound('/commitments', commitments.title) },
  {
    name: 'commitment',
    async go({ page }) {
      await link(page, /Berätta för oppositionsrådet/).click()
      await heading(page, /Berätta för oppositionsrådet/).waitFor()
    },
  },
  {
    name: 'commitment, all its fields',
    async go({ page }) {
      await page.getByText(commitments.change).click()
      await page.getByText(commitments.moreOf).click()
      await field(page, 'Vad ska vi göra?').waitFor()
    },
  },
  {
    name: 'commitment, closing',
    async go({ page }) {
      await choice(page, 'Klart').click()
      await button(page, commitments.close).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
  { name: 'draft', go: inRound('/commitment/new', commitments.add) },
  {
    name: 'draft, not filled in',
    async go({ page }) {
      await page.getByText(commitments.moreOf).click()
      await button(page, commitments.promise).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
  { name: 'the dates of the budget year', go: inRound('/year-dates', yearDates.title) },
  {
    name: 'the dates of the budget year, an own one not filled in',
    async go({ page }) {
      await button(page, yearDates.add).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
]
