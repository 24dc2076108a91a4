/** What a phone without a round shows. */
import { accessibility } from '../../src/i18n/later/accessibility.sv.ts'
import { commitments } from '../../src/i18n/later/commitments.sv.ts'
import { glossary } from '../../src/i18n/later/glossary.sv.ts'
import { glossaryLinkTexts } from '../../src/i18n/later/glossaryLink.ts'
import { homeScreen } from '../../src/i18n/later/homeScreen.sv.ts'
import { near } from '../../src/i18n/later/near.sv.ts'
import { newRound } from '../../src/i18n/later/newRound.sv.ts'
import { settings } from '../../src/i18n/later/settings.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { backupOnNewPhone } from './backupScreens.ts'
import { onMethod } from './methodScreens.ts'
import { pairingOnNewPhone } from './pairingScreens.ts'
import { at, button, field, type Screen, unknownInvite } from './screen.ts'

export const onNewPhone: readonly Screen[] = [
  { name: 'home, empty', go: at('', sv.home.title) },
  { name: 'join', go: at('join', sv.join.title) },
  {
    name: 'join, a code that is half right',
    async go({ page }) {
      await field(page, sv.join.codeOrLink).fill('AAAAA BBBBB')
      await page.getByText(sv.join.compareGroup(1)).waitFor()
    },
  },
  {
    name: 'scanner without a camera',
    go: ({ page }) => field(page, sv.join.codeOrLink).fill(''),
    opener: (page) => button(page, sv.join.scan),
  },
  {
    name: 'join, a damaged link',
    async go({ page, url }) {
      await page.goto(`${url}#${unknownInvite.slice(0, -2)}AA`)
      await page.getByText(sv.join.problems.damaged).waitFor()
    },
  },
  {
    name: 'who are you, before the round has come',
    async go({ page, url }) {
      await page.goto(`${url}#${unknownInvite}`)
      await field(page, sv.people.name).waitFor()
    },
  },
  { name: 'join, with a round that is waited for', go: at('join', sv.join.title) },
  { name: 'new round', go: at('new', newRound.newTitle) },
  {
    name: 'new round, not filled in',
    async go({ page }) {
      await button(page, newRound.create).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
  { name: 'examples', go: at('demo', newRound.demoTitle) },
  ...backupOnNewPhone,
  { name: 'settings', go: at('settings', settings.title) },
  { name: 'the words of the method', go: at('words', glossaryLinkTexts.sv.title) },
  {
    name: 'the words of the method, none found, and the questions to look for causes with',
    async go({ page }) {
      await field(page, glossary.label).fill('xyz')
      await page.getByText(glossary.none).waitFor()
      await page.locator('summary').first().click()
    },
  },
  { name: 'about data', go: at('about-data', settings.whereTitle) },
  { name: 'to the home screen', go: at('take-home', homeScreen.title) },
  { name: 'moved to the home screen, no link yet', go: at('brought-home', near.homeTitle) },
  { name: 'accessibility', go: at('accessibility', accessibility.title) },
  ...pairingOnNewPhone,
  ...onMethod,
  { name: 'my commitments, empty', go: at('commitments', commitments.mine) },
  { name: 'not found', go: at('nowhere', sv.common.notFoundTitle) },
  { name: 'a round that is not here', go: ({ page, url }) => page.goto(`${url}round/none`).then(() => page.getByText(sv.errors.unknownRound).waitFor()) },
]
