/** What goes on after the round, and where it is to spread, on a phone with the example round. */
import { afterwards as words } from '../../src/i18n/later/afterwards.sv.ts'
import { button, dialog, field, heading, inRound, link, type Screen, stay } from './screen.ts'

export const onAfterwards: readonly Screen[] = [
  { name: 'what goes on, nothing yet', go: inRound('/afterwards', words.title) },
  { name: 'dialog of something that goes on', go: stay, opener: (page) => button(page, words.own) },
  {
    name: 'what goes on, one thing open to be written',
    async go({ page }) {
      await button(page, words.own).click()
      await field(dialog(page), words.what).fill('Frågan om flickor och pojkar står i budgetanvisningen')
      await button(dialog(page), words.add).click()
      await field(page, words.owner).waitFor()
    },
  },
  {
    name: 'where it is to spread, nothing yet',
    async go({ page }) {
      await link(page, new RegExp(`^${words.spread.replace('?', '\\?')}`)).click()
      await heading(page, words.spread).waitFor()
    },
  },
  { name: 'dialog of units', go: stay, opener: (page) => button(page, words.addUnits) },
  {
    name: 'where it is to spread, a unit open to be written',
    async go({ page }) {
      await button(page, words.addUnits).click()
      await field(dialog(page), words.units).fill('Björkskolan\nAnpassade grundskolan och gymnasieskolan')
      await button(dialog(page), words.add).click()
      await page.getByText('Björkskolan', { exact: true }).click()
      await field(page, words.how).waitFor()
    },
  },
]
