/** What is ahead in the example round, from its front page. */
import { nextRound } from '../../src/i18n/later/nextRound.sv.ts'
import { leave } from '../../src/i18n/later/leave.sv.ts'
import { out } from '../../src/i18n/later/out.sv.ts'
import { registrar } from '../../src/i18n/later/registrar.sv.ts'
import { plan } from '../../src/i18n/later/plan.sv.ts'
import { ways } from '../../src/i18n/later/ways.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { onAfterwards } from './afterwardsScreens.ts'
import { button, choice, field, heading, inRound, link, type Screen, stay } from './screen.ts'

export const onPlan: readonly Screen[] = [
  {
    name: 'plan, mine',
    async go({ page, round }) {
      await page.goto(round)
      await link(page, plan.showAll).click()
      await heading(page, plan.title).waitFor()
      await page.getByText('Er presentation', { exact: true }).first().waitFor()
    },
  },
  {
    name: 'plan, for everyone',
    async go({ page }) {
      await choice(page, plan.all).click()
      await page.getByText('Presentationer', { exact: true }).first().waitFor()
    },
  },
  {
    name: 'planning',
    async go({ page }) {
      await link(page, ways.planning).click()
      await heading(page, ways.planning).waitFor()
    },
  },
  {
    name: 'invitation',
    async go({ page }) {
      await link(page, plan.readInvitation).first().click()
      await page.getByRole('heading', { name: /^Inbjudan till/ }).waitFor()
    },
  },
  {
    name: 'next round',
    async go({ page, round, url }) {
      await page.goto(`${url}new?from=${round.split('/').at(-1) ?? ''}`)
      await page.getByRole('heading', { name: /^Från Exempel/ }).waitFor()
      await field(page, 'Ekdala').check()
    },
  },
  {
    name: 'handed on',
    async go({ page, round }) {
      await page.goto(round)
      await link(page, new RegExp(`^${nextRound.handedOn}`)).click()
      await page.getByText(/^Boka politikerna/).waitFor()
    },
  },
  {
    name: 'planning again',
    async go({ page, round }) {
      await page.goto(`${round}/planning`)
      await heading(page, ways.planning).waitFor()
    },
  },
  { name: 'planning dialog', go: stay, opener: (page) => button(page, sv.round.changeMeeting('Lärandeträff 2')) },
  { name: 'taking the round out', go: inRound('/out', out.title) },
  { name: 'the round as a document', go: inRound('/out/story', /^Omgången Exempel/) },
  { name: 'for the registrar', go: inRound('/out/registrar', registrar.title) },
  { name: 'leaving the round', go: inRound('/leave', leave.title) },
  {
    name: 'leaving the round, not ticked',
    async go({ page }) {
      await button(page, leave.leave).click()
      await page.getByText(leave.tick).waitFor()
    },
  },
  { name: 'what came of it later', go: inRound('/out/later', out.later) },
  { name: 'the report to the board', go: inRound('/out/board', 'Norrvik: rapport till nämnden') },
  {
    name: 'the public page, with something chosen',
    async go({ page, round }) {
      await inRound('/out/page', out.page)({ page, url: '', round })
      await page.getByRole('checkbox').first().check()
      await page.getByRole('heading', { name: 'Typ av organisation' }).waitFor()
    },
  },
  ...onAfterwards,
]
