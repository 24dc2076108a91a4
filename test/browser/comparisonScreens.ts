/** The comparison, what a difference comes from, and what is taken home: on a phone with the example round. */
import { compare } from '../../src/i18n/later/compare.sv.ts'
import { button, choice, dialog, field, heading, inRound, link, type Screen, stay } from './screen.ts'

export const onComparison: readonly Screen[] = [
  {
    name: 'comparison',
    async go({ page, round }) {
      await page.goto(`${round}/comparison`)
      await page.getByText(compare.differsMuch).first().waitFor()
    },
  },
  {
    name: 'a dimension compared',
    async go({ page }) {
      await link(page, 'Beslutsunderlag').click()
      await button(page, compare.takeHome).first().waitFor()
    },
  },
  { name: 'take home dialog', go: stay, opener: (page) => button(page, compare.takeHome).first() },
  {
    name: 'take home dialog, not filled in',
    async go({ page }) {
      await button(page, compare.takeHome).first().click()
      await choice(page, compare.choices.no).click()
      await dialog(page).getByRole('button', { name: compare.takeHome }).click()
      await dialog(page).getByText(compare.needed.reason).waitFor()
    },
  },
  {
    name: 'dialog of what a difference comes from',
    // The one of the screen before is closed first.
    async go({ page }) {
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
    },
    opener: (page) => button(page, compare.why),
  },
  {
    name: 'dialog of what a difference comes from, not filled in',
    async go({ page }) {
      await button(page, compare.why).click()
      await button(dialog(page), compare.forward).click()
      await dialog(page).getByText(compare.neededDifference).waitFor()
    },
  },
  {
    name: 'from a difference, why it is so',
    async go({ page }) {
      await field(dialog(page), compare.difference).fill('I Ekdala vet nya chefer vad som väntas av dem.')
      await dialog(page).getByText('Ekdala', { exact: true }).click()
      await button(dialog(page), compare.forward).click()
      await field(page, compare.cause).fill('Ingen har frågat.')
    },
  },
  {
    name: 'from a difference, what it leads to',
    async go({ page }) {
      await link(page, compare.forward).click()
      await field(page, compare.consequence).fill('Kvinnor får vänta längre.')
    },
  },
  {
    name: 'from a difference, what to do',
    async go({ page }) {
      await link(page, compare.forward).click()
      await field(page, compare.action).waitFor()
    },
  },
  {
    name: 'profile of an organisation',
    async go({ page, round }) {
      await page.goto(`${round}/comparison`)
      await link(page, 'Ekdala').click()
      await heading(page, compare.profileOf('Ekdala')).waitFor()
      await page.getByText('vinterväghållning').waitFor()
    },
  },
  { name: 'ideas', go: inRound('/ideas', compare.ideas) },
  {
    name: 'idea',
    async go({ page }) {
      await link(page, /^Ge nämndsekreteraren/).click()
      await heading(page, compare.idea).waitFor()
    },
  },
]
